using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Statistics;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Reporting;

/// <summary>The main findings of a study in a screenful.</summary>
internal static class Findings
{
    public static void DrawOn(Screen screen, StudyResults results)
    {
        screen.Heading(results.Provenance.Study);
        DrawCorpus(screen, results);
        DrawThemes(screen, results);
        DrawResolution(screen, results);
        DrawSurvival(screen, results);
        foreach (var note in results.Notes) screen.Line($"note: {note}");
    }

    private static void DrawCorpus(Screen screen, StudyResults results)
    {
        var (corpus, challenges) = (results.Corpus, results.Challenges);
        screen.Line(Text($"{Counted.Of(corpus.Labelled, "labelled issue")} of {Counted.Of(corpus.LabelledRepositories, "repository")}: {corpus.PtmRelated:N0} PTM-related, {corpus.Other:N0} not (labels: {results.Provenance.Annotator})."));
        var met = challenges.Themes.Sum(theme => theme.Children.Count(child => child.Challenges > 0));
        var all = challenges.Themes.Sum(theme => theme.Children.Count);
        screen.Line(Text($"{Counted.Of(challenges.Challenges, "challenge")} in {Counted.Of(challenges.Issues, "issue")}; {met} of {Counted.Of(all, "sub-theme")} of {results.Provenance.Taxonomy} {(met == 1 ? "was" : "were")} met."));
    }

    private static void DrawThemes(Screen screen, StudyResults results)
    {
        if (results.ThemeShares.Count == 0) return;

        var table = new TextTable().Text("theme").Number("challenges").Number("share").Number("interval").Number("published")
            .Number("closed").Number("mean days").Number("median");
        foreach (var (share, resolution) in results.ThemeShares.Zip(results.ThemeResolution.Themes))
        {
            table.Row(
                share.Name, Text($"{share.Challenges}"), Percent(share.Share), Text($"{100 * share.Interval.Low:0.0}–{100 * share.Interval.High:0.0}"),
                share.PublishedShare is { } published ? Percent(published) : "",
                Text($"{resolution.Days?.N ?? 0}"), Days(resolution.Days?.Mean), Days(resolution.Days?.Median));
        }

        table.DrawOn(screen);
        if (results.ThemeResolution is { Test: { H: { } h, PValue: { } p } test, EpsilonSquared: { } effect })
        {
            screen.Line(Text($"Themes differ in resolution time? Kruskal-Wallis H({test.Df}) = {h:0.00}, p {PValue(p)}, epsilon squared {effect.Estimate:0.000}{In(effect.Interval, "0.000")}."));
        }
    }

    private static void DrawResolution(Screen screen, StudyResults results)
    {
        if (results.Resolution is not { } resolution) return;

        var repositories = results.BalancedSample.Projects.Count(project => project.Drawn > 0);
        screen.Line(Text($"Balanced sample: {resolution.Ptm.N} + {resolution.Other.N} closed issues of {Counted.Of(repositories, "repository")}."));
        screen.Line(Text($"  Days, PTM-related: mean {resolution.Ptm.Mean:0.0}, median {resolution.Ptm.Median:0.#}, longest {resolution.Ptm.Max:N0}; other: mean {resolution.Other.Mean:0.0}, median {resolution.Other.Median:0.#}, longest {resolution.Other.Max:N0}."));
        screen.Line(Text($"  Mann-Whitney U = {resolution.Test.U1:0.#}, p ({Question(resolution.Test.Alternative)}) {PValue(resolution.Test.PValue)}, Cliff's delta {resolution.Effect.CliffsDelta:0.00}{In(resolution.Effect.CliffsDeltaInterval, "0.00")}."));
        if (results.TypeBalance is { } types)
        {
            screen.Line(Text($"  Issue types alike? chi-square({types.Test.Df}) = {types.Test.Chi2:0.00}, p {PValue(types.Test.PValue)}."));
        }
    }

    private static void DrawSurvival(Screen screen, StudyResults results)
    {
        if (results.Survival is not { } survival) return;

        screen.Line(Text($"Open issues counted, median days to closing: PTM-related {Days(survival.Ptm.Median)}, other {Days(survival.Other.Median)}."));
        if (survival is { LogRank.PValue: { } p, HazardRatio: { HazardRatio: { } ratio } cox })
        {
            screen.Line(Text($"  Log-rank p {PValue(p)}, hazard ratio of closing {ratio:0.00}{In(cox.Interval, "0.00")}."));
        }
    }

    private static string Question(Alternative alternative) => alternative switch
    {
        Alternative.Greater => "they take longer",
        Alternative.Less => "they take shorter",
        _ => "they differ",
    };

    private static string PValue(double p) => p < 0.001 ? "< 0.001" : Text($"= {p:0.000}");

    private static string Percent(double share) => Numbers.Share(share);

    private static string Days(double? days) => days is { } known ? Text($"{known:0.#}") : "–";

    private static string In(Interval? interval, string format) =>
        interval is { } known ? $" ({known.Low.ToString(format, CultureInfo.InvariantCulture)} to {known.High.ToString(format, CultureInfo.InvariantCulture)})" : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
