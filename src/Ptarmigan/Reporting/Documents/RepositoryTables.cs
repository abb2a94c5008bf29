using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of the study's repositories.</summary>
internal sealed class RepositoryTables(StudyResults results)
{
    private const string NotInData = "not in the data";

    private string Provenance => ProvenanceText.Of(results.Provenance, Counted.Of(results.Repositories.Repositories.Count, "repository") + " with labelled issues");

    public Table Measures() => new(
        "repository-measures", "Repositories", Provenance,
        [Columns.Words("measure"), .. Columns.Numbers("known for", "min", "max", "mean", "SD")],
        [.. results.Repositories.Measures.Select(measure => new TableRow(
        [
            Cell.Text(measure.Measure), Cell.Count(measure.Known), Whole(measure.Min), Whole(measure.Max),
            Cell.Number(measure.Mean, 1, NotInData), Cell.Number(measure.Sd, 1, measure.Known == 0 ? NotInData : "a single value has none"),
        ]))]);

    public Table List() => new(
        "repositories", "Each repository, and what it gave to the balanced sample", Provenance,
        [
            Columns.Words("repository"),
            .. Columns.Numbers("stars", "forks", "commits", "issues", "labelled", "PTM-related", "closed PTM", "closed other", "drawn of each"),
            Columns.Words("left out"),
        ],
        [.. results.Repositories.Repositories.Select(Row)]);

    private TableRow Row(StudiedRepository repository)
    {
        var project = results.BalancedSample.Projects.Single(candidate => candidate.Repository == repository.Repository);
        return new TableRow(
        [
            Cell.Text(repository.Repository), Cell.Count(repository.Stars, NotInData), Cell.Count(repository.Forks, NotInData),
            Cell.Count(repository.Commits, NotInData), Cell.Count(repository.Issues), Cell.Count(repository.LabelledIssues), Cell.Count(repository.PtmIssues),
            Cell.Count(project.ClosedPtm), Cell.Count(project.ClosedOther), Cell.Count(project.Drawn), Cell.Text(project.LeftOut ?? ""),
        ]);
    }

    private static Cell Whole(double? value) => Cell.Number(value, 0, NotInData);
}
