using System.Text;
using System.Text.Json.Nodes;
using GraphQLParser.AST;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>Runs a query that was found valid.</summary>
internal sealed class QueryRun(GraphQLDocument document, JsonObject variables, FakeCorpus corpus, JsonObject rateLimit)
{
    public JsonArray Errors { get; } = [];

    public JsonObject Run(GraphQLOperationDefinition operation) => Object(operation.SelectionSet, new GraphNode("Query", []), []);

    private JsonObject Object(GraphQLSelectionSet selections, GraphNode node, IReadOnlyList<JsonNode> path)
    {
        var result = new JsonObject();
        foreach (var (key, field) in Fields(selections, node.Type)) result[key] = Value(field, node, [.. path, key]);
        return result;
    }

    private JsonNode? Value(GraphQLField field, GraphNode node, IReadOnlyList<JsonNode> path)
    {
        var name = field.Name.StringValue;
        if (name == "__typename") return node.Type;
        var known = GraphTypes.Field(node.Type, name);
        var arguments = Arguments.Of(field, variables);
        try
        {
            return known.Read(new FieldCall(node, arguments, corpus, rateLimit)) switch
            {
                null => null,
                Connection connection => Page(field.SelectionSet!, known.Type, connection, arguments, path),
                GraphNode one => Object(field.SelectionSet!, one, path),
                IEnumerable<GraphNode> many => new JsonArray([.. many.Select((one, at) => Object(field.SelectionSet!, one, [.. path, at]))]),
                JsonNode scalar => scalar,
                var other => throw new InvalidOperationException($"{node.Type}.{name} gave {other.GetType()}"),
            };
        }
        catch (GraphException failure)
        {
            Errors.Add(new JsonObject { ["type"] = failure.Kind, ["path"] = new JsonArray([.. path.Select(part => part.DeepClone())]), ["message"] = failure.Message });
            return null;
        }
    }

    private JsonObject Page(
        GraphQLSelectionSet selections, string type, Connection connection, Dictionary<string, JsonNode?> arguments, IReadOnlyList<JsonNode> path)
    {
        var compare = connection.Compare ?? string.CompareOrdinal;
        var rows = connection.Nodes;
        var from = arguments.GetValueOrDefault("after")?.GetValue<string>() is { } after ? rows.TakeWhile(row => compare(row.Key, Open(after)) <= 0).Count() : 0;
        var to = arguments.GetValueOrDefault("before")?.GetValue<string>() is { } before ? rows.TakeWhile(row => compare(row.Key, Open(before)) < 0).Count() : rows.Count;
        if (arguments.GetValueOrDefault("first") is { } first) to = Math.Min(to, from + (int)first.GetValue<long>());
        if (arguments.GetValueOrDefault("last") is { } last) from = Math.Max(from, to - (int)last.GetValue<long>());
        var result = new JsonObject();
        foreach (var (key, field) in Fields(selections, type))
        {
            result[key] = field.Name.StringValue switch
            {
                "__typename" => type,
                "totalCount" or "filteredCount" => connection.Declared ?? rows.Count,
                "pageInfo" => Object(field.SelectionSet!, new GraphNode("PageInfo", new JsonObject
                {
                    ["hasNextPage"] = to < rows.Count,
                    ["hasPreviousPage"] = from > 0,
                    ["startCursor"] = from < to ? Close(rows[from].Key) : null,
                    ["endCursor"] = from < to ? Close(rows[to - 1].Key) : null,
                }), path),
                _ => new JsonArray([.. Enumerable.Range(from, Math.Max(0, to - from)).Select(at => Object(field.SelectionSet!, rows[at].Node, [.. path, key, at - from]))]),
            };
        }

        return result;
    }

    /// <summary>The fields of a selection that apply to a type, fragments opened, those of one name merged.</summary>
    private Dictionary<string, GraphQLField> Fields(GraphQLSelectionSet selections, string type)
    {
        var fields = new Dictionary<string, GraphQLField>();
        Collect(selections);
        return fields;

        void Collect(GraphQLSelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (IsLeftOut(selection)) continue;
                switch (selection)
                {
                    case GraphQLField field:
                        Merge(fields, field);
                        break;
                    case GraphQLInlineFragment inline when inline.TypeCondition is null || GraphTypes.Applies(inline.TypeCondition.Type.Name.StringValue, type):
                        Collect(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when QueryCheck.FragmentOf(document, spread.FragmentName.Name.StringValue) is { } fragment
                        && GraphTypes.Applies(fragment.TypeCondition.Type.Name.StringValue, type):
                        Collect(fragment.SelectionSet);
                        break;
                }
            }
        }
    }

    private static void Merge(Dictionary<string, GraphQLField> fields, GraphQLField field)
    {
        var key = field.Alias?.Name.StringValue ?? field.Name.StringValue;
        if (fields.TryGetValue(key, out var before) && before.SelectionSet is { } set && field.SelectionSet is { } more)
        {
            field = new GraphQLField(field.Name) { Alias = field.Alias, Arguments = field.Arguments, SelectionSet = new GraphQLSelectionSet([.. set.Selections, .. more.Selections]) };
        }

        fields[key] = field;
    }

    private bool IsLeftOut(ASTNode selection) =>
        selection is IHasDirectivesNode { Directives.Items: { } directives }
        && directives.Any(one => one.Name.StringValue is "skip" or "include"
            && Arguments.Value(one.Arguments!.Items[0].Value, variables)!.GetValue<bool>() == (one.Name.StringValue == "skip"));

    private static string Close(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes("cursor:v2:" + key));

    private static string Open(string cursor) => Encoding.UTF8.GetString(Convert.FromBase64String(cursor))["cursor:v2:".Length..];
}
