using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The study's repositories, one by one and summed up.</summary>
/// <param name="Repositories">Each repository that has a labelled issue, by name.</param>
/// <param name="Measures">Stars, forks, commits, issues, labelled issues, PTM issues.</param>
public sealed record RepositorySummary(IReadOnlyList<StudiedRepository> Repositories, IReadOnlyList<MeasureSummary> Measures)
{
    /// <summary>Sums the repositories up.</summary>
    public static RepositorySummary Of(IEnumerable<StudiedRepository> repositories)
    {
        var sorted = repositories.OrderBy(repository => repository.Repository, StringComparer.OrdinalIgnoreCase).ToList();
        return new RepositorySummary(sorted,
        [
            Summarise("stars", sorted.Select(repository => repository.Stars)),
            Summarise("forks", sorted.Select(repository => repository.Forks)),
            Summarise("commits", sorted.Select(repository => repository.Commits)),
            Summarise("issues", sorted.Select(repository => (int?)repository.Issues)),
            Summarise("labelled issues", sorted.Select(repository => (int?)repository.LabelledIssues)),
            Summarise("PTM issues", sorted.Select(repository => (int?)repository.PtmIssues)),
        ]);
    }

    private static MeasureSummary Summarise(string measure, IEnumerable<int?> values)
    {
        var known = values.Where(value => value is not null).Select(value => (double)value!).ToArray();
        if (known.Length == 0) return new MeasureSummary(measure, 0, null, null, null, null);
        var description = Description.Of(known);
        return new MeasureSummary(measure, known.Length, description.Min, description.Max, description.Mean, description.Sd);
    }
}
