using System.Globalization;
using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>The GraphQL endpoint: parses, validates, counts, runs.</summary>
internal sealed class GraphApi(FakeCorpus corpus)
{
    /// <summary>Answers the body of a POST.</summary>
    /// <param name="body">The JSON sent: query and variables.</param>
    /// <param name="budget">The points of whoever asks.</param>
    /// <param name="largestPage">The largest page that was asked for.</param>
    public Answer Answer(string body, Budget budget, out int largestPage)
    {
        largestPage = 0;
        JsonObject request;
        try
        {
            request = JsonNode.Parse(body)!.AsObject();
        }
        catch (Exception failure) when (failure is System.Text.Json.JsonException or InvalidOperationException)
        {
            return FakeGitHub.Answer.Error(400, "Problems parsing JSON");
        }

        if (request["query"]?.GetValue<string>() is not { } query) return FakeGitHub.Answer.Error(400, "A query attribute must be specified and must be a string.");
        var variables = request["variables"] as JsonObject ?? [];
        GraphQLDocument document;
        try
        {
            document = Parser.Parse(query);
        }
        catch (GraphQLSyntaxErrorException failure)
        {
            return Errors(new JsonArray(new JsonObject { ["message"] = $"Parse error: {failure.Description}" }));
        }

        var name = request["operationName"]?.GetValue<string>();
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault(one => name is null || one.Name?.StringValue == name);
        if (operation is null) return Errors(new JsonArray(new JsonObject { ["message"] = "A query attribute must be specified and must be a string." }));
        foreach (var variable in operation.Variables?.Items ?? [])
        {
            if (variable.DefaultValue is { } value && !variables.ContainsKey(variable.Variable.Name.StringValue))
                variables[variable.Variable.Name.StringValue] = Arguments.Value(value, variables);
        }

        var check = new QueryCheck(document, variables);
        check.Run(operation);
        largestPage = check.LargestPage;
        if (check.Errors.Count > 0) return Errors(check.Errors);
        var resetsAt = budget.ResetsAt;
        var run = new QueryRun(document, variables, corpus, new JsonObject
        {
            ["cost"] = check.Points,
            ["limit"] = budget.Limit,
            ["nodeCount"] = check.Nodes,
            ["remaining"] = Math.Max(0, budget.Remaining - check.Points),
            ["used"] = budget.Used + check.Points,
            ["resetAt"] = resetsAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });
        var result = new JsonObject { ["data"] = run.Run(operation) };
        if (run.Errors.Count > 0) result["errors"] = run.Errors;
        return new Answer(200, result) { Cost = check.Points };
    }

    private static Answer Errors(JsonArray errors) => new(200, new JsonObject { ["errors"] = errors });
}
