using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>The challenges that want another look, because their code was merged or split after they were coded.</summary>
/// <param name="study">The study.</param>
public sealed class Revisits(Study study)
{
    private const string Standing = "c.code_id IS NOT NULL AND c.absorbed_by IS NULL AND c.taken_back_at IS NULL";

    /// <summary>The annotator who is looking, as in <see cref="ChallengeLedger.Viewer"/>.</summary>
    /// <value>Default: null: somebody else, who sees nothing of open blind batches.</value>
    public string? Viewer { get; init; }

    private DbConnection Connection => study.Database.Connection;

    /// <summary>What waits: the challenges that stand and that nobody has settled, by version, then as they were coded.</summary>
    /// <param name="annotator">Only those of this annotator; null for all.</param>
    public IReadOnlyList<RevisitItem> Waiting(string? annotator = null)
    {
        var versions = Connection.Query(
            "SELECT challenge_id, MAX(number) FROM revisit WHERE settled_at IS NULL GROUP BY challenge_id", row => (Id: row.GetInt64(0), Version: row.GetInt32(1))).ToDictionary(row => row.Id, row => row.Version);
        var challenges = new ChallengeRows(Connection).Read(
            $"c.id IN (SELECT challenge_id FROM revisit WHERE settled_at IS NULL) AND {Standing} AND (@annotator IS NULL OR a.name = @annotator) AND {CodingBlindness.Condition("c", "@viewer")}",
            ("annotator", annotator), ("viewer", Viewer));
        return [.. challenges.Select(challenge => new RevisitItem(versions[challenge.Id], challenge)).OrderBy(item => item.Version)];
    }

    /// <summary>Says that a challenge was looked at again and is right as it is.</summary>
    /// <param name="challenge">The key of the challenge.</param>
    /// <param name="by">Who looked.</param>
    /// <returns>Whether it waited, and <see cref="Viewer"/> may see it.</returns>
    public bool Settle(long challenge, string by)
    {
        RequiredText.Check(by, "A name");
        return Waiting().Any(item => item.Challenge.Id == challenge) && Settle(Connection, challenge, by, study.Time.GetUtcNow()) > 0;
    }

    internal static int Settle(DbConnection connection, long challenge, string by, DateTimeOffset at) => connection.Execute(
        "UPDATE revisit SET settled_by = @by, settled_at = @at WHERE challenge_id = @challenge AND settled_at IS NULL",
        ("by", by), ("at", at.ToStoredText()), ("challenge", challenge));

    /// <summary>Lets wait what a merge or split concerns; undoing it lets nobody wait for it any more.</summary>
    internal static void Add(DbConnection connection, CodebookOperation operation, CodebookVersion version)
    {
        if (operation is UndoVersion undo)
        {
            connection.Execute(
                "UPDATE revisit SET settled_by = @by, settled_at = @at WHERE number = @number AND settled_at IS NULL",
                ("by", version.Author), ("at", version.MadeAt.ToStoredText()), ("number", undo.Version));
        }

        // Those too that stay with a code that was split: it means less than before.
        var concerned = operation switch
        {
            MergeCodes merge => [merge.Into],
            SplitCode split => version.Change.Placements.Select(placement => placement.After.Code ?? 0).Append(split.Code).Distinct().ToArray(),
            _ => Array.Empty<long>(),
        };
        foreach (var code in concerned)
        {
            connection.Execute(
                $"INSERT OR IGNORE INTO revisit (number, challenge_id) SELECT @number, c.id FROM challenge AS c WHERE c.code_id = @code AND {Standing}",
                ("number", version.Number), ("code", code));
        }
    }
}
