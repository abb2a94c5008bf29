using Ptarmigan.Exchange;

namespace Ptarmigan.Annotation;

/// <summary>What the columns of a label file mean.</summary>
internal sealed record LabelColumns
{
    /// <summary>The place of the repository's name.</summary>
    public required int Repository { get; init; }

    /// <summary>The place of the number.</summary>
    public required int Number { get; init; }

    /// <summary>The place of the main annotator's confidence; -1 where there is none.</summary>
    public required int Confidence { get; init; }

    /// <summary>The place of how the issue was drawn; -1 where the file does not say.</summary>
    public required int Sampling { get; init; }

    /// <summary>The columns of answers; the annotator is null in the main ones.</summary>
    public required IReadOnlyList<(int Place, Question Question, string? Annotator)> Answers { get; init; }

    /// <summary>The columns that mean nothing here.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The annotators that columns name, in the file's order.</summary>
    public IEnumerable<string> FurtherAnnotators => Answers.Select(answer => answer.Annotator).OfType<string>().Distinct();

    /// <summary>Reads the header of a label file.</summary>
    /// <exception cref="CsvException">The column of the repository or of the number is missing.</exception>
    /// <exception cref="AnnotationException">No column holds answers.</exception>
    public static LabelColumns Of(CsvTable table)
    {
        var columns = table.Columns.Select((name, place) => (name, place)).ToList();
        var answers = columns.Select(column => (column.place, Meaning: MeaningOf(column.name)))
            .Where(column => column.Meaning is not null)
            .Select(column => (column.place, column.Meaning!.Value.Question, column.Meaning.Value.Annotator))
            .ToList();
        if (answers.Count == 0)
        {
            throw new AnnotationException("No column holds answers.", table.File, "Wanted is at least one of the columns ptm, challenges, type.");
        }

        string[] known = ["repository", "number", "confidence", "sampling"];
        return new LabelColumns
        {
            Repository = table.IndexOf("repository"),
            Number = table.IndexOf("number"),
            Confidence = Find("confidence"),
            Sampling = Find("sampling"),
            Answers = answers,
            LeftOut = [.. table.Columns.Where(name => !known.Contains(name) && MeaningOf(name) is null)],
        };

        int Find(string name) => table.Columns.Contains(name) ? table.IndexOf(name) : -1;
    }

    /// <summary><c>ptm</c> is a main column, <c>ptm_first</c> that of the annotator <c>first</c>.</summary>
    private static (Question Question, string? Annotator)? MeaningOf(string column)
    {
        var parts = column.Split('_', 2);
        return Question.All.FirstOrDefault(question => question.Name == parts[0]) is not { } question ? null
            : parts.Length == 1 ? (question, null)
            : parts[1].Length > 0 ? (question, parts[1])
            : null;
    }
}
