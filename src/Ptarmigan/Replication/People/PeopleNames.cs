using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ptarmigan.Comparison;
using Ptarmigan.Replication.Tables;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Replication.People;

/// <summary>What people who worked on a study are called in its package: A1, A2 and so on, annotators first, in the order in which they came.</summary>
internal sealed class PeopleNames
{
    /// <summary>A shorter name stands in too many words to be replaced in texts.</summary>
    private const int ShortestInTexts = 3;

    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _names;
    private readonly Regex? _inTexts;

    private PeopleNames(Dictionary<string, string> names)
    {
        _names = names;
        var longEnough = names.Where(pair => pair.Key != pair.Value && pair.Key.Length >= ShortestInTexts).Select(pair => Regex.Escape(pair.Key)).OrderByDescending(name => name.Length).ToList();
        if (longEnough.Count > 0) _inTexts = new Regex($@"(?<!\w)({string.Join('|', longEnough)})(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(30));
    }

    /// <summary>How many people have other names in the package.</summary>
    public int Replaced => _names.Count(pair => pair.Key != pair.Value);

    public static PeopleNames Of(Study study, bool keepNames)
    {
        var connection = study.Database.Connection;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // Rules, models and adjudications are no people.
        foreach (var (name, kind) in connection.Query("SELECT name, kind FROM annotator ORDER BY id", row => (row.GetString(0), row.GetString(1)))) if (kind != "person") names[name] = name;
        // Mappings that ship with the program are nobody's of the study.
        names[ShippedMappings.DecidedBy] = ShippedMappings.DecidedBy;
        var number = 0;
        foreach (var name in connection.Query("SELECT name FROM annotator WHERE kind = 'person' ORDER BY id", row => row.GetString(0)).Concat(Others(study)))
        {
            if (names.ContainsKey(name)) continue;
            string next;
            do next = string.Create(CultureInfo.InvariantCulture, $"A{++number}");
            while (names.ContainsKey(next) && !keepNames);
            names[name] = keepNames ? name : next;
        }

        return new PeopleNames(names);
    }

    /// <summary>What somebody is called.</summary>
    public string Of(string name) => _names.GetValueOrDefault(name, name);

    /// <summary>A text in which people are called so.</summary>
    public string InText(string text) => _inTexts?.Replace(text, name => Of(name.Value)) ?? text;

    /// <summary>A JSON document in which values that are names, and names in texts, are replaced.</summary>
    public string InJson(string document)
    {
        if (_inTexts is null && _names.All(pair => pair.Key == pair.Value)) return document;
        return Renamed(JsonNode.Parse(document))?.ToJsonString(Options) ?? document;
    }

    private JsonNode? Renamed(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject one:
                foreach (var key in one.Select(pair => pair.Key).ToList()) one[key] = Renamed(one[key]?.DeepClone());
                return one;
            case JsonArray many:
                for (var at = 0; at < many.Count; at++) many[at] = Renamed(many[at]?.DeepClone());
                return many;
            case JsonValue value when value.TryGetValue<string>(out var text):
                return JsonValue.Create(_names.TryGetValue(text, out var name) ? name : InText(text));
            default:
                return node;
        }
    }

    private static IEnumerable<string> Others(Study study) => PackagedTables.All
        .SelectMany(table => table.Columns.Where(column => column.Kind == ColumnKind.Person && table.Name != "annotator").Select(column => (Table: table.Name, Column: column.Name)))
        .SelectMany(place => study.Database.Connection.Query($"SELECT DISTINCT {place.Column} FROM {place.Table} WHERE {place.Column} IS NOT NULL ORDER BY 1", row => row.GetString(0)).ToList())
        .Order(StringComparer.Ordinal);
}
