using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>Draws the figures of a study from its results; one that would be empty is left out.</summary>
internal sealed class StudyFigures(AnalysisInput input, StudyResults results)
{
    private const string DaysTitle = "Resolution time in days";

    public Figure Taxonomy() => new TaxonomyFigure(
        Text("taxonomy", "Challenges and their resolution time",
            "A tree of themes and sub-themes with counts, and a circle for the mean resolution time of each.",
            "Each box holds (challenges, issues, codes); an issue counts once in a box, however many of its challenges lie below. "
            + "A circle's area is the mean resolution time of the closed issues; an empty ring means that none is closed."
            + (results.Comparisons.Count == 0 ? "" : $" A bar is the share of a sub-theme's codes, or the sub-theme itself, that another taxonomy has, as {string.Join(", ", results.Comparisons.SelectMany(other => other.DecidedBy).Distinct())} mapped it."),
            $"{results.Challenges.Issues} PTM-related issues with a challenge"),
        "PTM-related issues",
        new TaxonomyCounts(results.Challenges.Challenges, results.Challenges.Issues, results.Challenges.Codes),
        [.. results.Challenges.Themes.Zip(results.ThemeResolution.Themes, (count, resolution) => new TaxonomyFigureTheme(
            count.Name, Counts(count), resolution.Days?.Mean,
            [.. count.Children.Zip(resolution.Children, (child, days) => new TaxonomyFigureSubTheme(child.Name, Counts(child), days.Days?.Mean, TaxonomyOverlap.Of(results.Comparisons, child.Code)))]))]).Draw();

    public Figure? ThemeShares() => results.ThemeShares.Count == 0 ? null : new ShareFigure(
        Text("theme-shares", "Themes beside the published ones",
            "The share of each theme among all challenges in this study and as published.",
            $"Share of all challenges with Wilson intervals ({Confidence}). The published shares are those of {input.Taxonomy.Source ?? input.Taxonomy.Title}.",
            Counted.Of(results.Challenges.Challenges, "challenge")),
        "Share of challenges", "this study", "published",
        [.. results.ThemeShares.Select(share => new ShareRow(
            share.Name,
            new ShareEstimate(share.Challenges, results.Challenges.Challenges, share.Interval),
            share.PublishedChallenges is { } published
                ? new ShareEstimate(published, results.ThemeShares.Sum(other => other.PublishedChallenges ?? 0), share.PublishedInterval)
                : null))]).Draw();

    public Figure? Resolution() => results.Resolution is null ? null : new BoxPlotFigure(
        Text("resolution", "Resolution time of PTM-related and other issues",
            "Two box plots of the resolution times in the balanced sample.",
            "The box spans the quartiles, the line in it is the median and the diamond the mean; whiskers reach to 1.5 times the box, dots lie beyond.",
            BalancedSampleText),
        DaysTitle,
        [
            new BoxPlotGroup("PTM-related", Days(results.BalancedSample.Ptm)),
            new BoxPlotGroup("other", Days(results.BalancedSample.Other)),
        ]).Draw();

    public Figure? ThemeBoxes() => ClosedPtmIssues == 0 ? null : new BoxPlotFigure(
        Text("theme-resolution", "Resolution time by theme and sub-theme",
            "Box plots of the resolution times of the closed issues of each theme and sub-theme.",
            "An issue with several challenges stands in each of its themes and sub-themes, once.",
            ClosedPtmText),
        DaysTitle,
        [.. input.Taxonomy.Themes.SelectMany(theme => theme.SubThemes
            .Select(subTheme => new BoxPlotGroup(subTheme.Name, DaysOf([subTheme.Code]), IsSubTheme: true))
            .Prepend(new BoxPlotGroup(theme.Name, DaysOf([theme.Code, .. theme.SubThemes.Select(subTheme => subTheme.Code)]))))]).Draw();

    public Figure? MeansAndMedians() => ClosedPtmIssues == 0 ? null : new MeanMedianFigure(
        Text("theme-means", "Mean and median resolution time by theme",
            "Mean and median resolution time of each theme and sub-theme on one line.",
            $"Lines are percentile bootstrap intervals ({Confidence}, {results.Provenance.BootstrapResamples} resamples).",
            ClosedPtmText),
        DaysTitle,
        [.. results.ThemeResolution.Themes.SelectMany(theme => theme.Children.Select(child => Row(child, isSubTheme: true)).Prepend(Row(theme, isSubTheme: false)))]).Draw();

    public Figure? Survival() => results.Survival is not { } survival ? null : new SurvivalFigure(
        Text("survival", "How long issues stay open",
            "Kaplan-Meier curves of PTM-related and other issues.",
            $"Share of issues still open after so many days, with intervals ({Confidence}). A tick marks an issue that was still open when last seen.",
            $"{survival.Ptm.Count} PTM-related and {Counted.Of(survival.Other.Count, "other issue")}, open ones censored"),
        "Days since the issue was opened", "Share of issues still open",
        [Curve(survival.Ptm), Curve(survival.Other)]).Draw();

    /// <summary>Every figure there is, in the report's order.</summary>
    public IEnumerable<Figure> All() =>
        new[] { Taxonomy(), ThemeShares(), Resolution(), ThemeBoxes(), MeansAndMedians(), Survival() }.OfType<Figure>();

    private string Confidence => Numbers.Confidence(results.Provenance.Confidence);

    private string BalancedSampleText =>
        $"a balanced sample of {results.BalancedSample.Ptm.Count} + {results.BalancedSample.Other.Count} closed issues, seed {results.Provenance.Seed}";

    private int ClosedPtmIssues => input.Issues.Count(issue => issue is { IsPtmRelated: true, ResolutionDays: not null });

    private string ClosedPtmText => $"{ClosedPtmIssues} closed PTM-related issues, {results.Provenance.Closing.ToString().ToLowerInvariant()} closing";

    private FigureText Text(string name, string title, string description, string caption, string sample) =>
        new(name, title, description, caption, ProvenanceText.Of(results.Provenance, sample));

    private static TaxonomyCounts Counts(ChallengeCount count) => new(count.Challenges, count.Issues, count.Codes);

    private static MeanMedianRow Row(GroupResolution group, bool isSubTheme) => new(
        group.Name, group.Days?.N ?? 0,
        group.Days is { } mean ? new Estimate(mean.Mean, group.MeanInterval) : null,
        group.Days is { } median ? new Estimate(median.Median, group.MedianInterval) : null,
        isSubTheme);

    private static Figures.SurvivalCurve Curve(Statistics.Survival.SurvivalCurve curve) => new(
        curve.Name, curve.Count,
        [.. curve.Steps.Select(step => new SurvivalCurvePoint(step.Time, step.AtRisk, step.Censored, step.Survival, step.Interval))],
        curve.Median);

    private double[] DaysOf(IReadOnlyCollection<string> codes) => Days(input.Issues
        .Where(issue => issue is { IsPtmRelated: true, ResolutionDays: not null } && issue.Challenges.Any(codes.Contains)));

    private static double[] Days(IEnumerable<StudiedIssue> issues) => [.. issues.Select(issue => (double)issue.ResolutionDays!)];
}
