using System.Globalization;
using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>Values of a query as JSON, variables put in.</summary>
internal static class Arguments
{
    public static Dictionary<string, JsonNode?> Of(GraphQLField field, JsonObject variables) =>
        (field.Arguments?.Items ?? []).ToDictionary(one => one.Name.StringValue, one => Value(one.Value, variables));

    public static JsonNode? Value(GraphQLValue value, JsonObject variables) => value switch
    {
        GraphQLVariable variable => variables[variable.Name.StringValue]?.DeepClone(),
        GraphQLIntValue number => long.Parse(number.Value.ToString(), CultureInfo.InvariantCulture),
        GraphQLFloatValue number => double.Parse(number.Value.ToString(), CultureInfo.InvariantCulture),
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLBooleanValue flag => flag.BoolValue,
        GraphQLEnumValue word => word.Name.StringValue,
        GraphQLListValue list => new JsonArray([.. (list.Values ?? []).Select(one => Value(one, variables))]),
        GraphQLObjectValue many => new JsonObject((many.Fields ?? []).Select(one => KeyValuePair.Create(one.Name.StringValue, Value(one.Value, variables)))),
        _ => null,
    };

    public static IEnumerable<string> Variables(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => [variable.Name.StringValue],
        GraphQLListValue list => (list.Values ?? []).SelectMany(Variables),
        GraphQLObjectValue many => (many.Fields ?? []).SelectMany(one => Variables(one.Value)),
        _ => [],
    };
}
