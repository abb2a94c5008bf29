using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Reporting.Tables;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The sections of a study's report, in order, with their figures and tables.</summary>
internal static class StudySections
{
    public static IReadOnlyList<ReportSection> Of(AnalysisInput input, StudyResults results)
    {
        var figures = new StudyFigures(input, results);
        var repositories = new RepositoryTables(results);
        var challenges = new ChallengeTables(input, results);
        var resolution = new ResolutionTables(results);
        var themes = new ThemeTables(results);
        return
        [
            Section("findings", "Findings", new Lead(results).Figures(), Notes(results)),
            .. input.Selection is { } funnel ? [SelectionSection.Of(funnel)] : Array.Empty<ReportSection>(),
            .. input.Collection.Count > 0 ? [CollectionSection.Of(results)] : Array.Empty<ReportSection>(),
            Section("repositories", "Repositories", Block(repositories.Measures()), Block(repositories.List())),
            Section("challenges", "Challenges", Block(figures.Taxonomy()), Block(challenges.Challenges()), Block(figures.ThemeShares()), Block(challenges.Shares())),
            .. results.Comparisons.Count > 0 ? [ComparisonSection.Of(results)] : Array.Empty<ReportSection>(),
            Section("types", "Issue types", Or(Block(resolution.Types()), "The issue types could not be compared")),
            Section(
                "resolution", "Resolution time",
                Or(Block(figures.Resolution()), "The resolution times could not be compared"),
                Block(resolution.Times()), Block(resolution.Comparison())),
            Section("themes", "Resolution time by theme", Block(figures.MeansAndMedians()), Block(figures.ThemeBoxes()), Block(themes.Times()), Block(themes.Pairs())),
            Section(
                "survival", "Open issues counted",
                Or(Block(figures.Survival()), "There is only one group of issues"),
                Block(new SurvivalTables(results).Survival())),
            Section("method", "Method", Method.Of(results, input.Protocol)),
        ];
    }

    internal static ReportSection Section(string name, string heading, params IEnumerable<ReportBlock?> blocks) =>
        new(name, heading, [.. blocks.OfType<ReportBlock>()]);

    private static BulletList? Notes(StudyResults results) => results.Notes.Count == 0 ? null : new BulletList(results.Notes);

    private static ReportBlock Or(ReportBlock? block, string whyNot) => block ?? new Paragraph(whyNot + "; the notes under Findings say why.");

    internal static FigureBlock? Block(Figure? figure) => figure is null ? null : new FigureBlock(
        figure, new ReportFile("SVG", $"figures/{figure.Text.Name}.svg"), new ReportFile("PNG", $"figures/{figure.Text.Name}.png"));

    internal static TableBlock? Block(Table? table) => table is null ? null : new TableBlock(
        table, new ReportFile("CSV", $"tables/{table.Name}.csv"), new ReportFile("LaTeX", $"tables/{table.Name}.tex"));
}
