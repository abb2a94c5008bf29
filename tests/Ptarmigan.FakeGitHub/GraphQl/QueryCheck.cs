using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>
/// Validates a query before it runs, and counts what it may cost: every connection is one request for each node of the one above it, a hundred
/// requests are a point, and a query costs one at least (docs.github.com, "Rate limits and query limits for the GraphQL API").
/// </summary>
internal sealed class QueryCheck(GraphQLDocument document, JsonObject variables)
{
    private const int MostNodes = 500_000;

    private readonly HashSet<string> _used = [];

    public JsonArray Errors { get; } = [];

    /// <summary>Requests for connections.</summary>
    public long Requests { get; private set; }

    /// <summary>Nodes the query may give.</summary>
    public long Nodes { get; private set; }

    /// <summary>The largest <c>first</c> or <c>last</c>.</summary>
    public int LargestPage { get; private set; }

    public int Points => (int)Math.Max(1, Math.Round(Requests / 100.0, MidpointRounding.AwayFromZero));

    public void Run(GraphQLOperationDefinition operation)
    {
        Walk(operation.SelectionSet, "Query", 1, [operation.Name?.StringValue is { } name ? $"query {name}" : "query"]);
        var declared = (operation.Variables?.Items ?? []).ToList();
        foreach (var variable in declared)
        {
            var text = variable.Variable.Name.StringValue;
            if (!_used.Contains(text)) Fail($"Variable ${text} is declared by {operation.Name?.StringValue ?? "anonymous query"} but not used", "variableNotUsed", []);
            if (variable.Type is GraphQLNonNullType type && variable.DefaultValue is null && variables[text] is null)
                Fail($"Variable ${text} of type {type.Type}! was provided invalid value", "invalidValue", []);
        }

        foreach (var text in _used.Except(declared.Select(one => one.Variable.Name.StringValue)))
            Fail($"Variable ${text} is used by {operation.Name?.StringValue ?? "anonymous query"} but not declared", "variableNotDefined", []);
        if (Nodes > MostNodes)
            Fail($"This query requests up to {Nodes} possible nodes which exceeds the maximum limit of 500,000.", "MAX_NODE_LIMIT_EXCEEDED", []);
    }

    private void Walk(GraphQLSelectionSet selections, string type, long times, IReadOnlyList<string> path)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    Check(field, type, times, [.. path, field.Alias?.Name.StringValue ?? field.Name.StringValue]);
                    break;
                case GraphQLInlineFragment inline:
                    Fragment(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue ?? type, times, path);
                    break;
                case GraphQLFragmentSpread spread:
                    var name = spread.FragmentName.Name.StringValue;
                    if (FragmentOf(document, name) is { } fragment) Fragment(fragment.SelectionSet, fragment.TypeCondition.Type.Name.StringValue, times, path);
                    else Fail($"Fragment {name} was used, but not defined", "useAndDefineFragment", path);
                    break;
            }
        }
    }

    public static GraphQLFragmentDefinition? FragmentOf(GraphQLDocument document, string name) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(one => one.FragmentName.Name.StringValue == name);

    private void Fragment(GraphQLSelectionSet selections, string type, long times, IReadOnlyList<string> path)
    {
        if (GraphTypes.All.ContainsKey(type)) Walk(selections, type, times, path);
        else Fail($"No such type {type}, so it can't be a fragment condition", "undefinedType", path);
    }

    private void Check(GraphQLField field, string type, long times, IReadOnlyList<string> path)
    {
        var name = field.Name.StringValue;
        if (name == "__typename") return;
        if (!GraphTypes.All[type].TryGetValue(name, out var known))
        {
            Fail($"Field '{name}' doesn't exist on type '{type}'", "undefinedField", path, ("typeName", type), ("fieldName", name));
            return;
        }

        foreach (var argument in field.Arguments?.Items ?? [])
        {
            _used.UnionWith(Arguments.Variables(argument.Value));
            if (!known.Arguments.Split(' ').Contains(argument.Name.StringValue))
                Fail($"Field '{name}' doesn't accept argument '{argument.Name.StringValue}'", "argumentNotAccepted", path);
        }

        var isObject = GraphTypes.All.ContainsKey(known.Type);
        if (isObject && field.SelectionSet is null)
            Fail($"Field must have selections (field '{name}' returns {known.Type} but has no selections. Did you mean '{name} {{ ... }}'?)", "selectionMismatch", path);
        if (!isObject && field.SelectionSet is not null)
            Fail($"Selections can't be made on scalars (field '{name}' returns {known.Type} but has selections)", "selectionMismatch", path);
        if (!isObject || field.SelectionSet is null) return;
        var size = known.IsConnection ? PageSize(field, name, path) : 0;
        if (known.IsConnection && size > 0)
        {
            Requests += times;
            Nodes += times * size;
            LargestPage = Math.Max(LargestPage, size);
        }

        Walk(field.SelectionSet, known.Type, known.IsConnection ? times * Math.Max(1, size) : times, path);
    }

    private int PageSize(GraphQLField field, string name, IReadOnlyList<string> path)
    {
        var given = Arguments.Of(field, variables);
        var (side, value) = given.GetValueOrDefault("first") is { } first ? ("first", first) : ("last", given.GetValueOrDefault("last"));
        if (value is null)
        {
            // A count alone needs no page.
            if (field.SelectionSet!.Selections.TrueForAll(one => one is GraphQLField { Name.StringValue: "totalCount" or "__typename" })) return 0;
            Fail($"You must provide a `first` or `last` value to properly paginate the `{name}` connection.", "MISSING_PAGINATION_BOUNDARIES", path);
            return 0;
        }

        var size = (int)value.GetValue<long>();
        if (size is < 0 or > 100)
            Fail($"Requesting {size} records on the `{name}` connection exceeds the `{side}` limit of 100 records.", "EXCESSIVE_PAGINATION", path);
        return size;
    }

    private void Fail(string message, string code, IReadOnlyList<string> path, params (string Name, string Value)[] more)
    {
        var extensions = new JsonObject { ["code"] = code };
        foreach (var (name, value) in more) extensions[name] = value;
        var error = new JsonObject { ["message"] = message, ["path"] = new JsonArray([.. path.Select(part => JsonValue.Create(part))]), ["extensions"] = extensions };
        if (char.IsUpper(code[1])) error["type"] = code;
        Errors.Add(error);
    }
}
