using Ptarmigan.Annotation;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Batches;

/// <summary>The issues that an annotator codes one after the other: those of the open batch, or without one those of a search.</summary>
public sealed class IssuesToCode
{
    private readonly IssueCatalog _catalog;
    private readonly IReadOnlyList<long> _keys;
    private readonly IReadOnlySet<long> _done;

    private IssuesToCode(Study study, IReadOnlyList<long> keys, IReadOnlySet<long> done) => (_catalog, _keys, _done) = (new IssueCatalog(study.Database), keys, done);

    /// <summary>The number of the batch; null where a search is gone through.</summary>
    public int? Batch { get; private init; }

    /// <summary>Whether it is a batch that is coded blind.</summary>
    public bool IsBlind { get; private init; }

    /// <summary>How many issues are gone through.</summary>
    public int Count => _keys.Count;

    /// <summary>How many of them the annotator is done with.</summary>
    public int Done => _keys.Count(_done.Contains);

    /// <summary>What an annotator codes: the open batch of this annotator; without one the issues that are PTM-related in gold, or all where none are known to be.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">Who codes.</param>
    /// <remarks>In a batch an issue is done when the annotator says so; elsewhere, once it is coded or taken out.</remarks>
    public static IssuesToCode Of(Study study, string annotator)
    {
        ArgumentNullException.ThrowIfNull(study);
        var batches = new BatchLedger(study);
        if (batches.OpenNumberFor(annotator) is var (number, isBlind))
        {
            return new IssuesToCode(study, batches.KeysOf(number), batches.KeysDoneBy(number, annotator)) { Batch = number, IsBlind = isBlind };
        }

        var related = Of(study, annotator, new IssueFilter { Viewer = annotator, Answers = [new AnswerFilter(Annotator.Gold, Question.Ptm.Name, ["yes"])] });
        return related.Count > 0 ? related : Of(study, annotator, new IssueFilter { Viewer = annotator });
    }

    /// <summary>The issues of a search, whatever batch is open.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">Who codes.</param>
    /// <param name="search">The search, in whose order they are gone through.</param>
    public static IssuesToCode Of(Study study, string annotator, IssueFilter search)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new IssuesToCode(study, new IssueCatalog(study.Database).Keys(search), CodedIssues.By(study, annotator));
    }

    /// <summary>The place of an issue, from 0; null where it is not among them.</summary>
    /// <param name="issue">The issue.</param>
    public int? PlaceOf(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return _keys.Index().Where(entry => entry.Item == issue.Id).Select(entry => (int?)entry.Index).FirstOrDefault();
    }

    /// <summary>The first place after another with an issue that the annotator is not done with, then from the beginning on; null where there is none.</summary>
    /// <param name="after">The other place; -1 to begin.</param>
    public int? Next(int after) => Enumerable.Range(after + 1, Math.Max(0, Count - after - 1)).Concat(Enumerable.Range(0, Math.Clamp(after, 0, Count)))
        .Where(place => !IsDone(place)).Select(place => (int?)place).FirstOrDefault();

    /// <summary>The issue at a place; null where there is none.</summary>
    /// <param name="place">The place, from 0.</param>
    public Issue? At(int place) => place >= 0 && place < Count ? _catalog.ReadByKeys([_keys[place]])[0] : null;

    /// <summary>Whether the annotator is done with the issue at a place.</summary>
    /// <param name="place">The place, from 0.</param>
    public bool IsDone(int place) => _done.Contains(_keys[place]);
}
