using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ptarmigan.Reporting.Tables;

/// <summary>Writes what a CSV file cannot hold: its caption, provenance and the kinds of its columns.</summary>
/// <remarks>Source: W3C (2015), "Metadata Vocabulary for Tabular Data".</remarks>
internal static class TableCsvMetadata
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Table table)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "http://www.w3.org/ns/csvw");
            json.WriteString("url", $"{table.Name}.csv");
            json.WriteString("dc:title", CleanText.Of(table.Caption));
            json.WriteString("dc:source", CleanText.Of(table.Provenance));
            if (table.Notes.Count > 0) json.WriteString("dc:description", CleanText.Of(string.Join(' ', table.Notes)));
            json.WriteStartObject("tableSchema");
            json.WriteStartArray("columns");
            for (var column = 0; column < table.Columns.Count; column++) WriteColumn(json, table.Columns[column].Heading, KindOf(table, column));
            if (table.Reasons.Count > 0) WriteColumn(json, TableCsv.NotesHeading, "string");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    private static void WriteColumn(Utf8JsonWriter json, string heading, string kind)
    {
        json.WriteStartObject();
        json.WriteString("titles", TableCsv.Words(heading));
        json.WriteString("datatype", kind);
        json.WriteEndObject();
    }

    private static string KindOf(Table table, int column)
    {
        var kinds = table.Rows.Select(row => row.Cells[column].Kind).ToHashSet();
        return kinds.Contains(CellKind.Number) && !kinds.Contains(CellKind.Text) ? "double" : "string";
    }
}
