using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Cli.Issues;

/// <summary>Reads what <c>--answer</c> wants: <c>[ANNOTATOR:]QUESTION=VALUE[,VALUE]</c>.</summary>
internal static class AnswerOption
{
    /// <exception cref="WrongUseException">The text has another form, or names no annotator, question or value of the study.</exception>
    public static AnswerFilter Read(string text, Study study)
    {
        var (left, values) = Cut(text, text.IndexOf('=', StringComparison.Ordinal));
        if (values is null) throw Wrong($"`{text}` is no answer.", "Write QUESTION=VALUE or ANNOTATOR:QUESTION=VALUE, such as gold:ptm=yes.");

        var (annotator, name) = left.LastIndexOf(':') is var colon && colon >= 0 ? Cut(left, colon) : (study.Protocol.Annotator, left);
        var question = Question.All.FirstOrDefault(question => question.Name == name)
            ?? throw Wrong($"There is no question `{name}`.", $"The questions are: {string.Join(", ", Question.All.Select(question => question.Name))}.");
        var known = new JudgmentLedger(study).Annotators();
        if (known.All(candidate => candidate.Name != annotator))
        {
            throw Wrong(
                $"The study knows no annotator `{annotator}`.",
                known.Count == 0 ? "Bring labels in with `ptarmigan labels import FILE`." : $"The annotators are: {string.Join(", ", known.Select(candidate => candidate.Name))}.");
        }

        return new AnswerFilter(annotator, question.Name, ReadValues(values.Split(','), question, study));
    }

    private static List<string> ReadValues(string[] values, Question question, Study study)
    {
        if (question.IsSet) return ReadCodes(values, TaxonomyCatalog.Of(study));
        if (values.FirstOrDefault(value => !question.Options.Contains(value)) is { } wrong)
        {
            throw Wrong($"`{wrong}` is no answer to {question.Name}.", $"The answers are: {string.Join(", ", question.Options)}.");
        }

        return [.. values];
    }

    /// <summary>A theme stands for all its sub-themes.</summary>
    private static List<string> ReadCodes(string[] codes, Taxonomy taxonomy)
    {
        if (codes.FirstOrDefault(code => !taxonomy.Contains(code)) is { } wrong)
        {
            throw Wrong($"`{wrong}` is no theme or sub-theme of {taxonomy.Name}.", "`ptarmigan taxonomy show` lists the codes.");
        }

        return
        [
            .. codes.SelectMany(code => taxonomy.Themes.FirstOrDefault(theme => theme.Code == code) is { } theme
                ? theme.SubThemes.Select(subTheme => subTheme.Code)
                : [code]),
        ];
    }

    private static (string Left, string? Right) Cut(string text, int at) => at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);

    private static WrongUseException Wrong(string what, string next) => new(what, "--answer", next);
}
