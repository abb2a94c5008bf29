using Ptarmigan.Annotation;
using Ptarmigan.Exchange;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>Labelled reports of a plain CSV file with the columns <c>repo</c> (or <c>repository</c>), <c>label</c>, <c>title</c> and <c>body</c>; others are ignored.</summary>
public static class LabelledTable
{
    /// <summary>Reads a file; gzip if its name ends in <c>.gz</c>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="question">The question that the labels answer; codes are joined by <c>;</c>.</param>
    /// <exception cref="CsvException">The file cannot be read, lacks a column, or a row has no label.</exception>
    public static IReadOnlyList<LabelledText> Read(string file, Question question)
    {
        var table = CsvTable.Read(file);
        var repository = table.Columns.Contains("repo") ? table.IndexOf("repo") : table.IndexOf("repository");
        var (label, title, body) = (table.IndexOf("label"), table.IndexOf("title"), table.IndexOf("body"));
        return [.. table.Rows().Select(row => Report(question, row.Cells[repository], row.Cells[label].Trim(), ReportText.Read(row.Cells[title], row.Cells[body]), file, row.Line))];
    }

    private static LabelledText Report(Question question, string repository, string label, ReportText text, string file, long line)
    {
        if (label.Length == 0) throw new CsvException("The row has no label.", $"{file}, line {line}", "Give it one, or take the row out.");
        if (question == Question.Ptm) return new LabelledText(repository, text, label, null, null);
        return question.IsSet ? new LabelledText(repository, text, null, null, label.Split(';')) : new LabelledText(repository, text, null, label, null);
    }
}
