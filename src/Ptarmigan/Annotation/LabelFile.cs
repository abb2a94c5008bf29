using System.Globalization;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation;

/// <summary>Takes labels from a CSV file; <c>docs/commands/labels.md</c> describes the columns.</summary>
public static class LabelFile
{
    /// <summary>Records the judgments that a file holds, in one transaction; what is known already adds nothing.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The CSV file.</param>
    /// <param name="options">Whose labels they are.</param>
    /// <param name="taxonomy">The taxonomy whose sub-themes the codes must be.</param>
    /// <param name="cancellation">Stops the work; nothing is then recorded.</param>
    /// <returns>What was recorded, and every row that was refused with its reason.</returns>
    /// <exception cref="CsvException">The file cannot be read, or has no columns for repository and number.</exception>
    /// <exception cref="AnnotationException">No column holds answers, or an annotator is known to be of another kind.</exception>
    public static LabelImportReport Import(
        Study study, string file, LabelImportOptions options, Taxonomy taxonomy, CancellationToken cancellation)
    {
        var table = CsvTable.Read(file);
        var columns = LabelColumns.Of(table);
        if (columns.FurtherAnnotators.Contains(options.Annotator))
        {
            throw new AnnotationException(
                $"The annotator `{options.Annotator}` has columns of its own in the file.", file, "Give the main columns another annotator's name.");
        }

        using var transaction = study.Database.Connection.BeginTransaction();
        var (rows, problems) = ReadRows(study, table, columns, taxonomy, cancellation);
        if (rows.Count == 0 || (options.IsStrict && problems.Count > 0))
        {
            return new LabelImportReport(file, table.RowCount, 0, 0, 0, [], columns.LeftOut, problems);
        }

        var recorder = new LabelRecorder(new JudgmentLedger(study), columns, options, Path.GetFileName(file));
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            recorder.Record(row);
        }

        transaction.Commit();
        return new LabelImportReport(
            file, table.RowCount, rows.Count, recorder.Added, recorder.Known, recorder.Annotators, columns.LeftOut, problems);
    }

    private static (List<LabelRow> Rows, List<LabelProblem> Problems) ReadRows(
        Study study, CsvTable table, LabelColumns columns, Taxonomy taxonomy, CancellationToken cancellation)
    {
        var reader = new LabelRowReader(columns, taxonomy, new IssueCatalog(study.Database));
        var rows = new List<LabelRow>();
        foreach (var (line, cells) in table.Rows())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Read(line, cells) is { } row) rows.Add(row);
        }

        var repeats = rows.GroupBy(row => row.IssueId).SelectMany(RefuseRepeats).ToDictionary(repeat => repeat.Row, repeat => repeat.Problem);
        return ([.. rows.Where(row => !repeats.ContainsKey(row))], [.. reader.Problems.Concat(repeats.Values).OrderBy(problem => problem.Line)]);
    }

    /// <summary>Of rows on one issue that say the same, the first is good; of rows that differ, none, since nobody knows which is right.</summary>
    private static IEnumerable<(LabelRow Row, LabelProblem Problem)> RefuseRepeats(IGrouping<long, LabelRow> onOneIssue)
    {
        var rows = onOneIssue.ToList();
        var isConflict = rows.Any(row => !row.SaysTheSame(rows[0]));
        foreach (var row in isConflict ? rows : rows.Skip(1))
        {
            var other = row == rows[0] ? rows.First(candidate => !candidate.SaysTheSame(row)) : rows[0];
            var (kind, said) = isConflict ? (LabelProblemKind.Conflict, "other answers") : (LabelProblemKind.Duplicate, "the same");
            var reason = string.Create(CultureInfo.InvariantCulture, $"Line {other.Line} gives {said} on this issue.");
            yield return (row, new LabelProblem(row.Line, row.Reference.ToString(), kind, reason));
        }
    }
}
