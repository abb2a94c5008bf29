using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Funnels;

/// <summary>Carries selections out and reads them back.</summary>
/// <param name="study">The study.</param>
public sealed class SelectionRecord(Study study)
{
    /// <summary>Applies the protocol's criteria to the candidates and records the funnel, unless it is the newest one already.</summary>
    /// <param name="progress">Told how many repositories of how many have been looked at by the slowest criterion; null for nobody.</param>
    /// <param name="cancellation">Stops the work; nothing is then recorded.</param>
    /// <returns>The funnel, and whether it differs from the one recorded last.</returns>
    /// <exception cref="SelectionException">The study has no candidates.</exception>
    public (Funnel Funnel, bool IsNew) Run(Action<int, int>? progress, CancellationToken cancellation)
    {
        var funnel = FunnelRun.Of(study, progress, cancellation);
        return (funnel, FunnelTable.Record(study.Database.Connection, funnel, study.Time.GetUtcNow().ToStoredText()));
    }

    /// <summary>The funnel that was recorded last, without its verdicts; null where none was.</summary>
    public Funnel? Read() =>
        study.Database.Connection.Scalar<string>("SELECT document FROM funnel_run ORDER BY id DESC LIMIT 1") is { } document ? JsonText.Read<Funnel>(document) : null;

    /// <summary>The repositories that the newest recorded funnel selected, by name; empty where none was recorded.</summary>
    public IReadOnlyList<SelectedRepository> Selected() =>
    [
        .. study.Database.Connection.Query(
            "SELECT repository, github_id, models FROM selected_repository",
            row => new SelectedRepository(
                RepositoryName.Parse(row.GetString(0)), row.LongOrNull(1), JsonSerializer.Deserialize<List<string>>(row.GetString(2))!))
            .OrderBy(selected => selected.Repository.Key, StringComparer.Ordinal),
    ];

    /// <summary>What the newest recorded funnel said of each candidate that came to a criterion: the last word on each.</summary>
    public IReadOnlyList<LastVerdict> LastVerdicts() =>
    [
        .. study.Database.Connection.Query(
            """
            SELECT v.repository, s.criterion, v.is_kept, v.reason FROM funnel_verdict AS v JOIN funnel_step AS s ON s.id = v.step_id
            WHERE s.run_id = (SELECT MAX(id) FROM funnel_run) ORDER BY s.position
            """,
            row => new LastVerdict(RepositoryName.Parse(row.GetString(0)), row.GetString(1), row.Bool(2), row.TextOrNull(3)))
            .GroupBy(verdict => verdict.Repository.ToString()).Select(group => group.Last())
            .OrderBy(verdict => verdict.Repository.Key, StringComparer.Ordinal),
    ];
}
