using System.Globalization;
using Ptarmigan.Issues;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation;

/// <summary>Reads the rows of a label file one by one and gathers everything wrong in them.</summary>
internal sealed class LabelRowReader(LabelColumns columns, Taxonomy taxonomy, IssueCatalog issues)
{
    private readonly List<LabelProblem> _problems = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<LabelProblem> Problems => _problems;

    /// <summary>Reads a row.</summary>
    /// <returns>Null if anything is wrong in it.</returns>
    public LabelRow? Read(long line, IReadOnlyList<string> cells)
    {
        var name = $"{cells[columns.Repository]}#{cells[columns.Number]}";
        var before = _problems.Count;
        var (reference, issueId) = FindIssue(cells, Refuse);

        var answers = columns.Answers
            .Select(column => (column.Annotator, column.Question, Answer: Normal(cells[column.Place])))
            .Where(answer => answer.Answer.Length > 0)
            .ToList();
        if (answers.Count == 0) Refuse(LabelProblemKind.NoAnswer, "The row answers nothing.");
        foreach (var (_, question, answer) in answers) CheckAnswer(question, answer, Refuse);
        foreach (var annotator in answers.Select(answer => answer.Annotator).Distinct()) CheckConsistency(annotator, answers, Refuse);

        var (confidence, note) = ReadRemarks(cells, Refuse);
        return _problems.Count > before ? null : new LabelRow(line, reference, issueId, answers, confidence, note);

        void Refuse(LabelProblemKind kind, string reason) => _problems.Add(new LabelProblem(line, name, kind, reason));
    }

    private (IssueReference Reference, long Id) FindIssue(IReadOnlyList<string> cells, Action<LabelProblemKind, string> refuse)
    {
        if (!RepositoryName.TryParse(cells[columns.Repository], out var repository))
        {
            refuse(LabelProblemKind.BadReference, $"`{cells[columns.Repository]}` is no repository's name; wanted is owner/name.");
            return default;
        }

        if (!IssueReference.TryParseNumber(cells[columns.Number], out var number))
        {
            refuse(LabelProblemKind.BadReference, $"`{cells[columns.Number]}` is no issue's number; wanted are digits.");
            return default;
        }

        var reference = new IssueReference(repository, number);
        if (issues.FindId(reference) is { } id) return (reference, id);

        refuse(LabelProblemKind.UnknownIssue, "The study does not hold the issue.");
        return default;
    }

    private void CheckAnswer(Question question, string answer, Action<LabelProblemKind, string> refuse)
    {
        if (!question.IsSet)
        {
            if (!question.Options.Contains(answer))
            {
                refuse(LabelProblemKind.BadAnswer, $"`{answer}` is no answer to {question.Name}; wanted is {string.Join(", ", question.Options)}.");
            }

            return;
        }

        var codes = answer.Split(';');
        foreach (var code in codes.Where(code => !taxonomy.TryFindSubTheme(code, out _)).Distinct())
        {
            refuse(LabelProblemKind.UnknownCode, $"`{code}` is no sub-theme of the taxonomy {taxonomy.Name}.");
        }

        if (codes.GroupBy(code => code).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            refuse(LabelProblemKind.BadAnswer, $"`{twice.Key}` stands twice.");
        }
    }

    private static void CheckConsistency(
        string? annotator, List<(string? Annotator, Question Question, string Answer)> answers, Action<LabelProblemKind, string> refuse)
    {
        var own = answers.Where(answer => answer.Annotator == annotator).ToList();
        if (own.Any(answer => answer.Question == Question.Ptm && answer.Answer == "no") && own.Any(answer => answer.Question == Question.Challenges))
        {
            refuse(LabelProblemKind.Conflict, $"{(annotator is null ? "There" : $"For {annotator} there")} are challenges, but ptm is no.");
        }
    }

    private (double? Confidence, string? Note) ReadRemarks(IReadOnlyList<string> cells, Action<LabelProblemKind, string> refuse)
    {
        var notes = new List<string>();
        double? confidence = null;
        if (columns.Confidence >= 0 && cells[columns.Confidence] is { Length: > 0 } text)
        {
            // A word is kept as a word: nobody said which number it stands for.
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) notes.Add($"confidence: {text}");
            else if (number is >= 0 and <= 1) confidence = number;
            else refuse(LabelProblemKind.BadAnswer, $"The confidence `{text}` is not between 0 and 1.");
        }

        if (columns.Sampling >= 0 && cells[columns.Sampling] is { Length: > 0 } sampling) notes.Add($"sampling: {sampling}");
        return (confidence, notes.Count == 0 ? null : string.Join("; ", notes));
    }

    private static string Normal(string cell) => string.Join(';', cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
