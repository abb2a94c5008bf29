using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>The issues that annotators took out, because they cannot be coded.</summary>
/// <param name="study">The study.</param>
public sealed class CodingExclusions(Study study)
{
    /// <summary>The annotator who is looking, as in <see cref="ChallengeLedger.Viewer"/>.</summary>
    /// <value>Default: null: somebody else, who sees nothing of open blind batches.</value>
    public string? Viewer { get; init; }

    private DbConnection Connection => study.Database.Connection;

    /// <summary>Every exclusion that stands and may be seen, by issue and annotator.</summary>
    public IReadOnlyList<CodingExclusion> All() => Read(CodingBlindness.Condition("x", "@viewer"), ("viewer", Viewer));

    /// <summary>The exclusions of an issue that stand and may be seen, by annotator.</summary>
    /// <param name="issue">The issue.</param>
    public IReadOnlyList<CodingExclusion> Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Read($"x.issue_id = @issue AND {CodingBlindness.Condition("x", "@viewer")}", ("issue", issue.Id), ("viewer", Viewer));
    }

    /// <summary>Takes an issue out.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="annotator">Who does; made known as a person if need be.</param>
    /// <param name="cause">Why, by kind.</param>
    /// <param name="reason">Why, in words.</param>
    /// <exception cref="CodingException">The annotator has coded it.</exception>
    public void Exclude(Issue issue, string annotator, ExclusionCause cause, string reason)
    {
        ArgumentNullException.ThrowIfNull(issue);
        RoundOpening.CheckName(annotator, "The annotator's name");
        RequiredText.Check(reason, "A reason");
        using var transaction = Connection.BeginTransaction();
        if (new ChallengeLedger(study) { Viewer = annotator.Trim() }.Of(issue).Any(challenge => challenge.Annotator == annotator.Trim()))
        {
            throw new CodingException($"{annotator} has coded the issue.", issue.Reference.ToString(), "Take the challenges back first.");
        }

        new JudgmentLedger(study).Register(annotator.Trim(), null, AnnotatorKind.Person);
        Insert(issue, annotator.Trim(), cause, reason, study.Time.GetUtcNow());
        transaction.Commit();
    }

    /// <summary>Takes an exclusion back.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="annotator">Who had taken it out.</param>
    /// <param name="reason">Why it is taken back.</param>
    /// <exception cref="CodingException">The annotator has not taken it out.</exception>
    public void TakeBack(Issue issue, string annotator, string reason)
    {
        ArgumentNullException.ThrowIfNull(issue);
        RequiredText.Check(reason, "A reason");
        using var transaction = Connection.BeginTransaction();
        if (new CodingExclusions(study) { Viewer = annotator.Trim() }.Of(issue).All(own => own.Annotator != annotator.Trim())) throw new CodingException($"{annotator} has not taken the issue out.", issue.Reference.ToString());
        Insert(issue, annotator.Trim(), null, reason, study.Time.GetUtcNow());
        transaction.Commit();
    }

    private List<CodingExclusion> Read(string where, params (string Name, object? Value)[] parameters) =>
    [
        .. Connection.Query(
            $"""
            SELECT r.name, i.number, a.name, x.cause, x.reason, x.made_at
            FROM coding_exclusion AS x JOIN issue AS i ON i.id = x.issue_id JOIN repository AS r ON r.id = i.repository_id JOIN annotator AS a ON a.id = x.annotator_id
            WHERE x.id = (SELECT MAX(y.id) FROM coding_exclusion AS y WHERE y.issue_id = x.issue_id AND y.annotator_id = x.annotator_id) AND x.cause IS NOT NULL AND {where}
            ORDER BY r.name_key, i.number, a.name
            """,
            row => new CodingExclusion(
                new IssueReference(RepositoryName.Parse(row.GetString(0)), row.GetInt32(1)), row.GetString(2), ExclusionCauses.Parse(row.GetString(3)), row.GetString(4), row.Time(5)),
            parameters),
    ];

    /// <summary>Records an exclusion as it was made elsewhere, within the caller's transaction and without asking whether it may be.</summary>
    internal void Bring(Issue issue, CodingExclusion exclusion) => Insert(issue, exclusion.Annotator, exclusion.Cause, exclusion.Reason, exclusion.MadeAt);

    private void Insert(Issue issue, string annotator, ExclusionCause? cause, string reason, DateTimeOffset at) => Connection.Execute(
        "INSERT INTO coding_exclusion (issue_id, annotator_id, cause, reason, made_at) SELECT @issue, id, @cause, @reason, @at FROM annotator WHERE name = @annotator",
        ("issue", issue.Id), ("cause", cause?.ToText()), ("reason", reason.Trim()), ("at", at.ToStoredText()), ("annotator", annotator));
}
