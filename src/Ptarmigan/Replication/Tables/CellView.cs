using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ptarmigan.Annotation;
using Ptarmigan.Exchange;
using Ptarmigan.Replication.People;
using Ptarmigan.Replication.Scan;

namespace Ptarmigan.Replication.Tables;

/// <summary>Values of the store as a package shows them: people by other names, texts only where they are shared, with what was found in them blanked on request.</summary>
internal sealed class CellView(PeopleNames people, Pseudonyms logins, SharedTexts texts, IReadOnlySet<FoundKind> blanked)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Found> _found = [];

    /// <summary>What was found in texts that go along.</summary>
    public IReadOnlyList<Found> Found => _found;

    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<object?> Cells(PackagedTable table, DbDataReader row)
    {
        var cells = new object?[table.Columns.Count];
        for (var at = 0; at < cells.Length; at++) cells[at] = row.IsDBNull(at) ? null : Cell(table, at, row);
        return cells;
    }

    private object? Cell(PackagedTable table, int at, DbDataReader row)
    {
        var column = table.Columns[at];
        return column.Kind switch
        {
            ColumnKind.Whole => row.GetInt64(at),
            ColumnKind.Number => row.GetDouble(at),
            ColumnKind.Hash => Convert.ToHexStringLower((byte[])row.GetValue(at)),
            ColumnKind.Login => logins.For(row.GetString(at)),
            ColumnKind.Person => people.Of(row.GetString(at)),
            ColumnKind.Json => Own(table, column, row, people.InJson(row.GetString(at))),
            ColumnKind.SharedText => Shared(table, column, row) ? Own(table, column, row, row.GetString(at)) : null,
            ColumnKind.Quote => Quote(table, row, row.GetString(at)),
            ColumnKind.Quotes => Quotes(row.GetString(at), row),
            ColumnKind.Words when IsLogin(table, column, row) => logins.For(row.GetString(at)),
            ColumnKind.Words => Own(table, column, row, people.InText(row.GetString(at))),
            _ => row.GetString(at),
        };
    }

    /// <summary>Whether an event's detail is a login: that of the account to which the issue was given, or from which it was taken.</summary>
    private static bool IsLogin(PackagedTable table, PackagedColumn column, DbDataReader row) =>
        table.Name == "event" && column.Name == "detail" && row.GetString(IndexOf(table, "kind")) is "assigned" or "unassigned";

    private bool Shared(PackagedTable table, PackagedColumn column, DbDataReader row) => table.Name switch
    {
        "snapshot" => texts.HasSnapshot(row.GetInt64(0)),
        _ => texts.HasComment(row.GetInt64(0)),
    };

    private string Own(PackagedTable table, PackagedColumn column, DbDataReader row, string text)
    {
        // Names of repositories and hashes hold nothing of the kind; searching them would only take time.
        if (text.Length < 6) return text;
        foreach (var (kind, what, _, _) in SensitiveText.In(text)) _found.Add(new Found(kind, what, table.Name, Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture)!, column.Name));
        return SensitiveText.Blanked(text, blanked);
    }

    private string? Quote(PackagedTable table, DbDataReader row, string quote)
    {
        if (!texts.AreShared) return null;
        if (blanked.Count == 0) return quote;
        var part = Enum.Parse<EvidencePart>(row.GetString(IndexOf(table, "part")), ignoreCase: true);
        var comment = row.IsDBNull(IndexOf(table, "comment_id")) ? (long?)null : row.GetInt64(IndexOf(table, "comment_id"));
        return Blanked(quote, row.GetInt64(IndexOf(table, "snapshot_id")), part, comment, row.GetInt32(IndexOf(table, "start_at")), row.GetInt32(IndexOf(table, "end_at")));
    }

    private string Quotes(string document, DbDataReader row)
    {
        if (texts.AreShared && blanked.Count == 0) return document;
        var quotes = JsonNode.Parse(document)!.AsArray();
        foreach (var quote in quotes.OfType<JsonObject>())
        {
            if (texts.AreShared) quote["quote"] = SensitiveText.Blanked(quote["quote"]?.GetValue<string>() ?? "", blanked);
            else quote["quote"] = "";
        }

        return quotes.ToJsonString(Options);
    }

    /// <summary>The words as they stand in the blanked text: what is blanked there may be only in part among them.</summary>
    private string Blanked(string quote, long snapshot, EvidencePart part, long? comment, int start, int end) =>
        texts.Text(snapshot, part, comment) is { } text && CodePoints.Slice(SensitiveText.Blanked(text, blanked), start, end) is { } words ? words : SensitiveText.Blanked(quote, blanked);

    private static int IndexOf(PackagedTable table, string column) => table.Columns.Index().First(pair => pair.Item.Name == column).Index;
}
