using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Ptarmigan.Exchange;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Comparison;

/// <summary>A mapping table as a CSV file; <c>docs/commands/compare.md</c> describes the columns.</summary>
public static class MappingFile
{
    private const string Code = "code";
    private const string Theirs = "theirs";
    private const string Rationale = "rationale";
    private const string DecidedBy = "decided_by";
    private const string IsSettling = "is_settling";

    /// <summary>Reads the decisions of a file, those of rows that are not blank in every column but the code.</summary>
    /// <param name="file">The file.</param>
    /// <param name="by">Who decided where the file does not say so; null if it must.</param>
    /// <exception cref="CsvException">The file cannot be read, or a column is missing.</exception>
    public static IReadOnlyList<MappingDecision> Read(string file, string? by)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(CsvTable.Read(file), by, file);
    }

    internal static IReadOnlyList<MappingDecision> Read(CsvTable table, string? by, string? file)
    {
        int code = table.IndexOf(Code), theirs = table.IndexOf(Theirs), rationale = table.IndexOf(Rationale), decidedBy = table.PlaceOf(DecidedBy), settling = table.PlaceOf(IsSettling);
        var decisions = new List<MappingDecision>();
        foreach (var (line, cells) in table.Rows())
        {
            string Text(int place) => place < 0 ? "" : CsvCell.Read(cells[place]);
            if (Text(theirs).Length == 0 && Text(rationale).Length == 0) continue;
            var author = Text(decidedBy) is { Length: > 0 } named ? named : by;
            if (author is null)
            {
                throw new CsvException($"Nobody is named who decided this.", string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}"), $"Fill in the column {DecidedBy}, or say --by NAME.");
            }

            decisions.Add(new MappingDecision(Text(code), LabelSet.Parse(Text(theirs)).Labels, Text(rationale), author, default) { IsSettling = Text(settling) == "yes" });
        }

        return decisions;
    }

    /// <summary>Writes a mapping table: a row for each decision, and one for each code that nobody has decided on, to be filled in.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="file">Where; its folder must exist. A file that is there is replaced.</param>
    /// <exception cref="ExportException">The file cannot be written.</exception>
    public static void Write(Mapping mapping, string file)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        AtomicFile.Write(file, overwrite: true, stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            Row(csv, Code, "name", "sub_theme", "theme", "challenges", Theirs, Rationale, DecidedBy, IsSettling, "decided_at");
            foreach (var row in mapping.Rows)
            {
                foreach (var decision in row.Decisions.DefaultIfEmpty(null!))
                {
                    Row(
                        csv, row.Own.Key, row.Own.Name, row.Own.SubTheme.Name, row.Own.Theme.Name, row.Own.Challenges.ToString(CultureInfo.InvariantCulture),
                        string.Join(';', decision?.Theirs ?? []), decision?.Rationale ?? "", decision?.DecidedBy ?? "", decision is { IsSettling: true } ? "yes" : "",
                        decision?.DecidedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "");
                }
            }
        });
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells) csv.WriteField(CsvCell.Of(cell));
        csv.NextRecord();
    }
}
