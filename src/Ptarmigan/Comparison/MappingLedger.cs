using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Comparison;

/// <summary>The mapping tables of a study. What was said is never changed: who thinks better of it says it anew.</summary>
/// <param name="study">The study.</param>
public sealed class MappingLedger(Study study)
{
    private DbConnection Connection => study.Database.Connection;

    /// <summary>Whether anything was said of any other taxonomy.</summary>
    public bool HasDecisions => Connection.Scalar<long>("SELECT EXISTS (SELECT 1 FROM mapping_decision)") > 0;

    /// <summary>The other taxonomies that something was said of, by name; each in the version that was used last.</summary>
    /// <param name="own">The study's codes.</param>
    public IReadOnlyList<Taxonomy> Others(OwnCodes own)
    {
        ArgumentNullException.ThrowIfNull(own);
        return
        [
            .. Connection.Query(
                """
                SELECT t.content FROM taxonomy AS t
                WHERE t.id IN (SELECT MAX(d.taxonomy_id) FROM mapping_decision AS d JOIN taxonomy AS o ON o.id = d.taxonomy_id WHERE d.own = @own GROUP BY o.name)
                ORDER BY t.name
                """,
                row => TaxonomyFile.Parse(row.GetString(0)).Taxonomy!,
                ("own", own.Source)),
        ];
    }

    /// <summary>The mapping table to another taxonomy.</summary>
    /// <param name="own">The study's codes.</param>
    /// <param name="other">The other taxonomy.</param>
    public Mapping To(OwnCodes own, Taxonomy other)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        return new Mapping(own, other, Connection.Query(
            """
            SELECT d.code, d.theirs, d.rationale, d.decided_by, d.decided_at, d.is_settling FROM mapping_decision AS d JOIN taxonomy AS t ON t.id = d.taxonomy_id
            WHERE d.own = @own AND t.name = @other ORDER BY d.id
            """,
            row => new MappingDecision(row.GetString(0), Split(row.GetString(1)), row.GetString(2), row.GetString(3), row.Time(4)) { IsSettling = row.Bool(5) },
            ("own", own.Source), ("other", other.Name)));
    }

    /// <summary>Records what somebody says of one code.</summary>
    /// <param name="own">The study's codes.</param>
    /// <param name="other">The other taxonomy, of which the study keeps a copy.</param>
    /// <param name="code">The key of the study's code.</param>
    /// <param name="theirs">The codes of the other taxonomy's sub-themes; empty for none.</param>
    /// <param name="rationale">Why.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="settle">Whether it ends a difference between several.</param>
    /// <exception cref="ComparisonException">One of the codes is not there.</exception>
    /// <exception cref="AnnotationException">The rationale or the name is missing.</exception>
    public void Decide(OwnCodes own, Taxonomy other, string code, IReadOnlyList<string> theirs, string rationale, string by, bool settle = false) =>
        Record(own, other, [new MappingDecision(code, theirs, rationale, by, study.Time.GetUtcNow()) { IsSettling = settle }]);

    /// <summary>Records several decisions, all or none; those that say what their author said last of the code add nothing.</summary>
    /// <param name="own">The study's codes.</param>
    /// <param name="other">The other taxonomy, of which the study keeps a copy.</param>
    /// <param name="decisions">The decisions; their times are replaced by the present.</param>
    /// <returns>How many were recorded.</returns>
    /// <exception cref="ComparisonException">One of the codes is not there.</exception>
    /// <exception cref="AnnotationException">A rationale or a name is missing.</exception>
    public int Record(OwnCodes own, Taxonomy other, IEnumerable<MappingDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(decisions);
        using var transaction = Connection.BeginTransaction();
        var known = To(own, other).Rows.ToDictionary(row => row.Own.Key, row => row.Decisions);
        List<MappingDecision> added = [.. decisions.Select(decision => Checked(own, other, decision)).Where(decision => !Repeats(decision, known[decision.Code]))];
        if (added.Count > 0)
        {
            var taxonomy = TaxonomyTable.Keep(study, other);
            foreach (var decision in added) Insert(own, taxonomy, decision);
        }

        transaction.Commit();
        return added.Count;
    }

    private static MappingDecision Checked(OwnCodes own, Taxonomy other, MappingDecision decision)
    {
        RequiredText.Check(decision.Rationale, "A rationale");
        RequiredText.Check(decision.DecidedBy, "A name");
        if (decision.Theirs.FirstOrDefault(code => !other.TryFindSubTheme(code, out _)) is { } unknown)
        {
            throw new ComparisonException($"{other.Name} has no sub-theme `{unknown}`.", decision.Code, $"`ptarmigan taxonomy show {other.Name}` lists those it has.");
        }

        var order = other.SubThemes.Select(subTheme => subTheme.Code).Where(decision.Theirs.Contains);
        return decision with { Code = own.Find(decision.Code).Key, Theirs = [.. order], Rationale = decision.Rationale.Trim(), DecidedBy = decision.DecidedBy.Trim() };
    }

    private static bool Repeats(MappingDecision decision, IReadOnlyList<MappingDecision> known) =>
        known.LastOrDefault(other => other.DecidedBy == decision.DecidedBy && other.IsSettling == decision.IsSettling) is { } said
        && said.Theirs.SequenceEqual(decision.Theirs) && said.Rationale == decision.Rationale;

    private void Insert(OwnCodes own, long taxonomy, MappingDecision decision) => Connection.Execute(
        """
        INSERT INTO mapping_decision (own, own_version, code, taxonomy_id, theirs, rationale, is_settling, decided_by, decided_at)
        VALUES (@own, @version, @code, @taxonomy, @theirs, @rationale, @settling, @by, @at)
        """,
        ("own", own.Source), ("version", own.Version), ("code", decision.Code), ("taxonomy", taxonomy), ("theirs", string.Join(';', decision.Theirs)),
        ("rationale", decision.Rationale), ("settling", decision.IsSettling ? 1 : 0), ("by", decision.DecidedBy), ("at", study.Time.GetUtcNow().ToStoredText()));

    private static string[] Split(string codes) => codes.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
