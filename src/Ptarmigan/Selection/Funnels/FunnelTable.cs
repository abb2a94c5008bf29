using System.Data.Common;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection.Funnels;

/// <summary>Keeps funnels in the store.</summary>
internal static class FunnelTable
{
    /// <summary>The sources of the candidates, by kind, name and hash.</summary>
    public static IReadOnlyList<FunnelSource> Sources(DbConnection connection) =>
    [
        .. connection.Query(
            "SELECT kind, name, sha256, repositories, models, models_unknown, note FROM candidate_source ORDER BY kind, name, sha256",
            row => new FunnelSource(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.LongOrNull(4), row.LongOrNull(5), row.TextOrNull(6))),
    ];

    /// <summary>Records a funnel, unless it is the newest one already.</summary>
    /// <returns>Whether it was recorded.</returns>
    public static bool Record(DbConnection connection, Funnel funnel, string at)
    {
        var hash = funnel.Sha256();
        if (connection.Scalar<string>("SELECT sha256 FROM funnel_run ORDER BY id DESC LIMIT 1") == hash) return false;
        using var transaction = connection.BeginTransaction();
        var run = connection.Scalar<long>(
            "INSERT INTO funnel_run (sha256, protocol, document, recorded_at) VALUES (@sha, @protocol, @document, @at) RETURNING id",
            ("sha", hash), ("protocol", JsonText.Write(funnel.Protocol)), ("document", JsonText.Write(funnel)), ("at", at));
        for (var place = 0; place < funnel.Steps.Count; place++) RecordStep(connection, run, place + 1, funnel.Steps[place]);
        foreach (var selected in funnel.Selected)
        {
            connection.Execute(
                "INSERT INTO funnel_selected (run_id, repository, github_id, models) VALUES (@run, @repository, @github, @models)",
                ("run", run), ("repository", selected.Repository.ToString()), ("github", selected.GitHubId), ("models", JsonSerializer.Serialize(selected.Models)));
        }

        transaction.Commit();
        return true;
    }

    private static void RecordStep(DbConnection connection, long run, int position, FunnelStep step)
    {
        var id = connection.Scalar<long>(
            """
            INSERT INTO funnel_step (run_id, position, criterion, title, parameter, taken_in, kept, models, issues, threshold, origin, proposed, reason)
            VALUES (@run, @position, @criterion, @title, @parameter, @in, @kept, @models, @issues, @threshold, @origin, @proposed, @reason) RETURNING id
            """,
            ("run", run), ("position", position), ("criterion", step.Criterion), ("title", step.Title), ("parameter", step.Parameter), ("in", step.In),
            ("kept", step.Kept), ("models", step.Models), ("issues", step.Issues), ("threshold", step.Threshold?.Used),
            ("origin", step.Threshold is { } choice ? JsonNamingPolicy.KebabCaseLower.ConvertName(choice.Origin.ToString()) : null),
            ("proposed", step.Threshold?.Proposed), ("reason", step.Notes.Count == 0 ? null : string.Join("; ", step.Notes)));
        foreach (var point in step.Threshold?.Curve ?? [])
        {
            connection.Execute(
                "INSERT INTO funnel_curve (step_id, threshold, kept, difference) VALUES (@step, @threshold, @kept, @difference)",
                ("step", id), ("threshold", point.Threshold), ("kept", point.Kept), ("difference", point.Difference));
        }

        foreach (var verdict in step.Verdicts)
        {
            connection.Execute(
                "INSERT INTO funnel_verdict (step_id, repository, is_kept, reason) VALUES (@step, @repository, @kept, @reason)",
                ("step", id), ("repository", verdict.Repository.ToString()), ("kept", verdict.IsKept ? 1 : 0), ("reason", verdict.Reason));
        }
    }
}
