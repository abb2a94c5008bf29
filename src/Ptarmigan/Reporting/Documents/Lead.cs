using System.Globalization;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>What stands at the head of the report: the findings in sentences and in a few numbers.</summary>
internal sealed class Lead(StudyResults results)
{
    public string Sentences() => string.Join(" ", new[] { Corpus(), Resolution() }.OfType<string>());

    public KeyFigures Figures() => new(
        new KeyFigure(Numbers.Count(results.Corpus.Labelled), Counted.Word(results.Corpus.Labelled, "labelled issue")),
        new KeyFigure(Numbers.Count(results.Corpus.PtmRelated), "PTM-related"),
        new KeyFigure(Numbers.Count(results.Challenges.Challenges), Counted.Word(results.Challenges.Challenges, "challenge")),
        new KeyFigure(Numbers.Days(results.Resolution?.Ptm.Median), "median days, PTM-related"),
        new KeyFigure(Numbers.Days(results.Resolution?.Other.Median), "median days, other"),
        new KeyFigure(Numbers.PValue(results.Resolution?.Test.PValue), "p, Mann-Whitney"));

    private string Corpus()
    {
        var most = results.Challenges.Themes.MaxBy(theme => theme.Challenges);
        var text = Text($"{Numbers.Count(results.Corpus.PtmRelated)} of {Counted.Of(results.Corpus.Labelled, "labelled issue")} in {Counted.Of(results.Corpus.LabelledRepositories, "repository")} {(results.Corpus.PtmRelated == 1 ? "is about a pre-trained model and tells" : "are about a pre-trained model and tell")} of {Counted.Of(results.Challenges.Challenges, "challenge")}.");
        return most is { Challenges: > 0 } ? text + Text($" Most belong to {most.Name} ({Numbers.Share((double)most.Challenges / results.Challenges.Challenges)}).") : text;
    }

    private string? Resolution() => results.Resolution is not { } resolution ? null : Text(
        $"In a balanced sample of {resolution.Ptm.N} + {resolution.Other.N} closed issues, PTM-related ones took {Numbers.Days(resolution.Ptm.Mean)} days in the mean and {Numbers.Days(resolution.Ptm.Median)} in the median, others {Numbers.Days(resolution.Other.Mean)} and {Numbers.Days(resolution.Other.Median)}.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
