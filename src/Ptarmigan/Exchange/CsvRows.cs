using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ptarmigan.Exchange;

/// <summary>Reads the rows of a table exactly as they were written, one after the other; nothing is held but the row.</summary>
internal static class CsvRows
{
    /// <summary>The rows, the header first, each with the line it ends on; cells are as <see cref="CsvFile"/> wrote them.</summary>
    /// <exception cref="CsvException">The file is no CSV in UTF-8.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(string file)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectColumnCountChanges = false });
        while (Next(parser, file)) yield return (parser.RawRow, parser.Record!);
    }

    private static bool Next(CsvParser parser, string file)
    {
        try
        {
            return parser.Read();
        }
        catch (Exception failure) when (failure is CsvHelperException or DecoderFallbackException)
        {
            throw new CsvException("The file is not valid CSV in UTF-8.", $"{file}, line {parser.RawRow}", "Get the file again.", failure);
        }
    }
}
