using Ptarmigan.Exchange;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>A label file (<c>repository, number, ptm, challenges, type</c>) with the texts of a study's issues. Rows of issues that the study does not hold are left out.</summary>
public static class GoldFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="study">The study that holds the texts.</param>
    /// <param name="file">The label file.</param>
    /// <exception cref="CsvException">It cannot be read or lacks a column.</exception>
    public static IReadOnlyList<LabelledText> Read(Study study, string file) => [.. ReadWithIssues(study, file).Select(pair => pair.Labels)];

    /// <summary>The same, each with the key of its issue.</summary>
    internal static IReadOnlyList<(long IssueId, LabelledText Labels)> ReadWithIssues(Study study, string file)
    {
        var table = CsvTable.Read(file);
        var (repository, number) = (table.IndexOf("repository"), table.IndexOf("number"));
        var (ptm, challenges, type) = (table.PlaceOf("ptm"), table.PlaceOf("challenges"), table.PlaceOf("type"));
        var texts = new Dictionary<string, StudyReport>(StringComparer.OrdinalIgnoreCase);
        foreach (var report in new StudyReports(study).Read()) texts[$"{report.Repository}#{report.Number}"] = report;
        var labelled = new List<(long, LabelledText)>();
        foreach (var (_, cells) in table.Rows())
        {
            if (!texts.TryGetValue($"{cells[repository]}#{cells[number]}", out var report)) continue;
            var codes = Cell(cells, challenges)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            labelled.Add((report.IssueId, new LabelledText(report.Repository, report.Text, Cell(cells, ptm), Cell(cells, type), codes)));
        }

        return labelled;
    }

    private static string? Cell(IReadOnlyList<string> cells, int place) => place < 0 || cells[place].Length == 0 ? null : cells[place];
}
