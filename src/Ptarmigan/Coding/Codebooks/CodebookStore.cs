using System.Data.Common;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Storage;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>The rows of a codebook and its versions.</summary>
internal sealed class CodebookStore(DbConnection connection) : ICodedMaterial
{
    private readonly ChallengeRows _challenges = new(connection);

    public long NextCode => NextId("code");

    public long NextChallenge => NextId("challenge");

    public int Version => connection.Scalar<int?>("SELECT MAX(number) FROM codebook_version") ?? 0;

    public int? OpenBlindBatch => connection.Scalar<int?>("SELECT MAX(number) FROM coding_batch WHERE is_blind = 1 AND state = 'open'");

    public IReadOnlyList<Challenge> At(long code) => _challenges.Read("c.code_id = @code", ("code", code));

    public Challenge? Find(long challenge) => _challenges.Find(challenge);

    public CodebookChange? ChangeOf(int version) => Versions("WHERE number = @number", ("number", version)).SingleOrDefault()?.Change;

    public int LastVersionOf(long code) => connection.Scalar<int?>("SELECT MAX(number) FROM code_version WHERE code_id = @code", ("code", code)) ?? 0;

    public Codebook Read() => new(Version, connection.Query(
        "SELECT id, level, parent_id, name, sign, definition, when_to_use, when_not_to_use, examples, is_retired, merged_into FROM code WHERE is_absent = 0 ORDER BY id",
        row => new Code(row.GetInt64(0), CodeLevels.Parse(row.GetString(1)), row.LongOrNull(2), row.GetString(3), new CodeText
        {
            Definition = row.GetString(5),
            WhenToUse = row.GetString(6),
            WhenNotToUse = row.GetString(7),
            Examples = row.GetString(8),
        })
        {
            Sign = row.TextOrNull(4),
            IsRetired = row.Bool(9),
            MergedInto = row.LongOrNull(10),
        }));

    public IReadOnlyList<CodebookVersion> Versions(string where = "", params (string Name, object? Value)[] parameters) =>
    [
        .. connection.Query(
            $"SELECT number, kind, summary, author, reason, made_at, undoes, codes FROM codebook_version {where} ORDER BY number",
            row => new CodebookVersion(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Time(5), (int?)row.LongOrNull(6),
                new CodebookChange(StoredCodes.Read(row.GetString(7)), [])),
            parameters).ToList().Select(version => version with { Change = version.Change with { Placements = PlacementsOf(version.Number) } }),
    ];

    public void Write(CodebookVersion version)
    {
        connection.Execute(
            """
            INSERT INTO codebook_version (number, kind, summary, codes, undoes, author, reason, made_at)
            VALUES (@number, @kind, @summary, @codes, @undoes, @author, @reason, @at)
            """,
            ("number", version.Number), ("kind", version.Kind), ("summary", version.Summary), ("codes", StoredCodes.Write(version.Change.Codes)),
            ("undoes", version.Undoes), ("author", version.Author), ("reason", version.Reason), ("at", version.MadeAt.ToStoredText()));
        // Parents come before their children, so that every reference finds its row.
        foreach (var (before, after) in version.Change.Codes) Write(before, after, version.Number);
        // Copies come before others are absorbed by them.
        foreach (var placement in version.Change.Placements.OrderBy(placement => placement.Challenge)) _challenges.Write(placement, version);
    }

    private void Write(Code? before, Code? after, int version)
    {
        var code = after ?? before!;
        connection.Execute(
            """
            INSERT INTO code (id, level, parent_id, name, sign, definition, when_to_use, when_not_to_use, examples, is_retired, merged_into, is_absent)
            VALUES (@id, @level, @parent, @name, @sign, @definition, @use, @avoid, @examples, @retired, @merged, @absent)
            ON CONFLICT (id) DO UPDATE SET parent_id = excluded.parent_id, name = excluded.name, sign = excluded.sign, definition = excluded.definition,
                when_to_use = excluded.when_to_use, when_not_to_use = excluded.when_not_to_use, examples = excluded.examples,
                is_retired = excluded.is_retired, merged_into = excluded.merged_into, is_absent = excluded.is_absent
            """,
            ("id", code.Id), ("level", code.Level.ToText()), ("parent", code.Parent), ("name", code.Name), ("sign", code.Sign),
            ("definition", code.Text.Definition), ("use", code.Text.WhenToUse), ("avoid", code.Text.WhenNotToUse), ("examples", code.Text.Examples),
            ("retired", code.IsRetired ? 1 : 0), ("merged", code.MergedInto), ("absent", after is null ? 1 : 0));
        connection.Execute("INSERT OR IGNORE INTO code_version (code_id, number) VALUES (@code, @number)", ("code", code.Id), ("number", version));
    }

    private IReadOnlyList<PlacementChange> PlacementsOf(int version) =>
    [
        .. connection.Query(
            "SELECT challenge_id, copy_of, code_before, absorbed_before, code_after, absorbed_after FROM placement_change WHERE number = @number ORDER BY challenge_id",
            row => new PlacementChange(
                row.GetInt64(0), row.LongOrNull(1), new Placement(row.LongOrNull(2), row.LongOrNull(3)), new Placement(row.LongOrNull(4), row.LongOrNull(5))),
            ("number", version)),
    ];

    private long NextId(string table) => (connection.Scalar<long?>($"SELECT MAX(id) FROM {table}") ?? 0) + 1;
}
