using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>The challenges of a study: who coded which words of which issue with what, and what became of it.</summary>
/// <param name="study">The study.</param>
/// <remarks>
/// Until a blind batch is closed, the challenges in it are shown to nobody but the annotator who coded them: to <see cref="Viewer"/>.
/// </remarks>
public sealed class ChallengeLedger(Study study)
{
    private readonly ChallengeRows _rows = new(study.Database.Connection);
    private readonly CodingActs _acts = new(study);

    /// <summary>The annotator who is looking.</summary>
    /// <value>Default: null: somebody else, who sees nothing of open blind batches.</value>
    public string? Viewer { get; init; }

    private DbConnection Connection => study.Database.Connection;

    /// <summary>The text of an issue that is coded.</summary>
    /// <param name="issue">The issue.</param>
    public RoundText TextOf(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new CodingTexts(Connection).Read(issue);
    }

    /// <summary>The challenges that stand in an issue, as they were coded.</summary>
    /// <param name="issue">The issue.</param>
    public IReadOnlyList<Challenge> Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Read("c.issue_id = @issue", ("issue", issue.Id));
    }

    /// <summary>The challenges that stand at some codes, as they were coded; those below are not among them.</summary>
    /// <param name="codes">The keys of the codes.</param>
    public IReadOnlyList<Challenge> At(params IReadOnlyList<long> codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return [.. codes.SelectMany(code => Read("c.code_id = @code", ("code", code))).OrderBy(challenge => challenge.Id)];
    }

    /// <summary>A challenge that stands; null where there is none that may be seen.</summary>
    /// <param name="id">Its key.</param>
    public Challenge? Find(long id) => Read("c.id = @id", ("id", id)).SingleOrDefault();

    /// <summary>Every challenge that stands, as they were coded.</summary>
    public IReadOnlyList<Challenge> All() => Read("1 = 1");

    /// <summary>Codes words of an issue, or the issue as a whole.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="passage">The words; null for the issue as a whole.</param>
    /// <param name="code">The key of the code.</param>
    /// <param name="annotator">Who codes; made known as a person if need be.</param>
    /// <returns>The challenge; the one that is there already where the annotator said the same before.</returns>
    /// <exception cref="CodingException">The code is not in use or a theme, the words are not where they are said to be, or the annotator took the issue out.</exception>
    public Challenge Code(Issue issue, Passage? passage, long code, string annotator)
    {
        ArgumentNullException.ThrowIfNull(issue);
        RoundOpening.CheckName(annotator, "The annotator's name");
        using var transaction = Connection.BeginTransaction();
        CheckUsable(code);
        var text = TextOf(issue);
        CheckPassage(passage, text);
        new JudgmentLedger(study).Register(annotator.Trim(), null, AnnotatorKind.Person);
        if (new CodingExclusions(study) { Viewer = annotator.Trim() }.Of(issue).FirstOrDefault(own => own.Annotator == annotator.Trim()) is { } exclusion)
        {
            throw new CodingException($"{annotator} took the issue out as {exclusion.Cause.ToText()}.", issue.Reference.ToString(), "Take that back first.");
        }

        var challenge = new Challenge(0, issue.Reference, issue.Id, text.SnapshotId, annotator.Trim(), passage, new Placement(code)) { MadeAt = study.Time.GetUtcNow() };
        var (coded, _) = Bring(challenge);
        transaction.Commit();
        return coded;
    }

    /// <summary>Records a challenge as it was coded, here or elsewhere, within the caller's transaction and without asking whether it may be.</summary>
    /// <returns>The challenge, or the one that says the same already; and whether it is new.</returns>
    internal (Challenge Challenge, bool IsNew) Bring(Challenge challenge)
    {
        var twin = _rows.Read("c.issue_id = @issue AND c.code_id = @code", ("issue", challenge.IssueId), ("code", challenge.Placement.Code)).FirstOrDefault(other => other.Stands && other.IsSamePassage(challenge));
        if (twin is not null) return (twin, false);
        var added = challenge with { Id = _rows.Add(challenge) };
        _acts.Record(added.Id, "code", null, added.Placement.Code, added.Annotator);
        return (added, true);
    }

    /// <summary>Whether there is a challenge with a key that counts, whoever may see it.</summary>
    internal bool IsStanding(long challenge) => _rows.Find(challenge) is { Stands: true };

    /// <summary>Takes a challenge back.</summary>
    /// <param name="challenge">Its key.</param>
    /// <param name="annotator">Who coded it.</param>
    /// <exception cref="CodingException">There is none that stands, or another coded it.</exception>
    public void TakeBack(long challenge, string annotator)
    {
        using var transaction = Connection.BeginTransaction();
        var own = Own(challenge, annotator);
        _rows.SetTakenBack(own.Id, study.Time.GetUtcNow());
        _acts.Record(own.Id, "take-back", own.Placement.Code, null, own.Annotator);
        transaction.Commit();
    }

    /// <summary>Gives a challenge another code; its words, memos and time stay.</summary>
    /// <param name="challenge">Its key.</param>
    /// <param name="code">The key of the other code.</param>
    /// <param name="annotator">Who coded it.</param>
    /// <exception cref="CodingException">There is none that stands, another coded it, it says that already, or the code is not in use or a theme.</exception>
    public void Recode(long challenge, long code, string annotator)
    {
        using var transaction = Connection.BeginTransaction();
        CheckUsable(code);
        var own = Own(challenge, annotator);
        var other = _rows.Read("c.issue_id = @issue AND c.code_id = @code", ("issue", own.IssueId), ("code", code)).FirstOrDefault(twin => twin.Stands && twin.IsSamePassage(own));
        if (other is not null) throw new CodingException("The same words have that code already.", own.Issue.ToString(), "Take one of the two back.");
        _rows.Recode(own.Id, code);
        _acts.Record(own.Id, "recode", own.Placement.Code, code, own.Annotator);
        Revisits.Settle(Connection, own.Id, own.Annotator, study.Time.GetUtcNow());
        transaction.Commit();
    }

    /// <summary>Takes back the last thing an annotator did with challenges that is not taken back yet.</summary>
    /// <param name="annotator">The annotator.</param>
    /// <returns>The challenge as it is now.</returns>
    /// <exception cref="CodingException">There is nothing to take back, or the codebook has changed so that it cannot be.</exception>
    public Challenge Undo(string annotator)
    {
        using var transaction = Connection.BeginTransaction();
        var act = _acts.LastOf(annotator) ?? throw new CodingException($"{annotator} has coded nothing that could be undone.");
        var challenge = _rows.Find(act.Challenge)!;
        switch (act.Kind)
        {
            case "code":
                _rows.SetTakenBack(challenge.Id, study.Time.GetUtcNow());
                break;
            case "take-back":
                CheckUsable(challenge.Placement.Code ?? 0);
                _rows.SetTakenBack(challenge.Id, null);
                break;
            default:
                // A merge may have moved it on since; then the codebook, not the annotator, decides where it stands.
                if (challenge.Placement.Code != act.After) throw new CodingException("The code was merged or split since.", challenge.Issue.ToString(), "Give the challenge another code instead.");
                CheckUsable(act.Before!.Value);
                _rows.Recode(challenge.Id, act.Before.Value);
                break;
        }

        _acts.Record(challenge.Id, act.Kind, act.After, act.Before, annotator, act.Id);
        transaction.Commit();
        return _rows.Find(challenge.Id)!;
    }

    private List<Challenge> Read(string where, params (string Name, object? Value)[] parameters) =>
    [
        .. _rows.Read(
            $"{where} AND c.code_id IS NOT NULL AND c.absorbed_by IS NULL AND c.taken_back_at IS NULL AND {CodingBlindness.Condition("c", "@viewer")}", [.. parameters, ("viewer", Viewer)]),
    ];

    private Challenge Own(long id, string annotator)
    {
        if (_rows.Find(id) is { Stands: true } challenge && challenge.Annotator == annotator.Trim()) return challenge;
        throw new CodingException($"{annotator} has no challenge with the key {id}.", null, "`ptarmigan code list` shows keys and annotators.");
    }

    private void CheckUsable(long id)
    {
        var code = new CodebookLedger(study).Current.Get(id);
        if (code.IsRetired) throw new CodingException($"`{code.Name}` is not in use any more.", null, "Take another code.");
        if (code.Level == CodeLevel.Theme) throw new CodingException($"`{code.Name}` is a theme: passages are coded below it.", null, "Take one of its sub-themes or codes.");
    }

    private static void CheckPassage(Passage? passage, RoundText text)
    {
        if (passage is null) return;
        var there = text.PartOf(new Evidence(passage.Part, passage.Comment, passage.Start, passage.End, passage.Quote));
        if (there is not null && CodePoints.Slice(there, passage.Start, passage.End) == passage.Quote) return;
        throw new CodingException("The words are not in the text where they are said to be.", text.Reference.ToString(), "Select them again.");
    }
}
