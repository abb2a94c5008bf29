using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ptarmigan.Exchange;

/// <summary>Writes a table: RFC 4180, UTF-8, a header row, line feeds, every cell safe to open in a spreadsheet.</summary>
internal static class CsvFile
{
    /// <summary>Writes a table; rows are read as they are written.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The rows, each with a value for every column; null for an unknown one.</param>
    public static void Write(Stream stream, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
        foreach (var row in rows.Prepend(columns))
        {
            foreach (var cell in row) csv.WriteField(CsvCell.Of(cell));
            csv.NextRecord();
        }
    }
}
