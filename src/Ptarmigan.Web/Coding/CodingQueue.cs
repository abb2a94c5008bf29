using Ptarmigan.Annotation;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Coding;

/// <summary>The issues that a person goes through: those of the open batch, or without one those of a search.</summary>
internal sealed class CodingQueue
{
    private readonly IssueCatalog _catalog;
    private readonly IReadOnlyList<long> _keys;
    private readonly IReadOnlySet<long> _done;

    private CodingQueue(IssueCatalog catalog, IReadOnlyList<long> keys, IReadOnlySet<long> done) => (_catalog, _keys, _done) = (catalog, keys, done);

    /// <summary>The batch; null where a search is gone through.</summary>
    public Batch? Batch { get; private init; }

    /// <summary>What is gone through, in words.</summary>
    public string Words => Batch switch
    {
        { Number: 1 } => $"The pilot{(Batch.IsBlind ? ", blind: nobody sees your codes before it is closed" : "")}",
        { } batch => $"Batch {batch.Number}{(batch.IsBlind ? ", blind: nobody sees your codes before it is closed" : "")}",
        null => "The issues of a search, in no batch",
    };

    public int Count => _keys.Count;

    public int Done => _keys.Count(_done.Contains);

    /// <param name="study">The study.</param>
    /// <param name="person">Who codes.</param>
    /// <param name="search">A search, which goes before the batch; without one and without a batch the PTM-related issues are gone through, or all where none are known.</param>
    public static CodingQueue Of(Study study, string person, IssueSearch search)
    {
        var catalog = new IssueCatalog(study.Database);
        if (!search.IsNarrowed && search.Order is null)
        {
            var batches = new BatchLedger(study);
            if (batches.OpenFor(person) is { } batch)
            {
                var done = batches.DoneBy(batch, person);
                var keys = batch.Issues.Select(issue => (Key: catalog.Find(issue)!.Id, IsDone: done.Contains(issue))).ToList();
                return new CodingQueue(catalog, [.. keys.Select(own => own.Key)], keys.Where(own => own.IsDone).Select(own => own.Key).ToHashSet()) { Batch = batch };
            }

            search = new IssueSearch { Annotator = Annotator.Gold, Answer = $"{Question.Ptm.Name}=yes" };
            if (catalog.Count(search.ToFilter(person)) == 0) search = new IssueSearch();
        }

        return new CodingQueue(catalog, catalog.Keys(search.ToFilter(person)), CodedIssues.By(study, person));
    }

    /// <summary>The place of an issue; null where it is not among them.</summary>
    public int? PlaceOf(IssueReference issue) => _catalog.Find(issue) is { } known && _keys.Index().Where(entry => entry.Item == known.Id).Select(entry => (int?)entry.Index).FirstOrDefault() is { } place ? place : null;

    /// <summary>The first place after another with an issue that the person is not done with, then from the beginning on; null where there is none.</summary>
    public int? Next(int after) => Enumerable.Range(after + 1, Math.Max(0, Count - after - 1)).Concat(Enumerable.Range(0, Math.Clamp(after, 0, Count)))
        .Where(place => !_done.Contains(_keys[place])).Select(place => (int?)place).FirstOrDefault();

    /// <summary>The issue at a place; null where there is none.</summary>
    public Issue? At(int place) => place >= 0 && place < Count ? _catalog.ReadByKeys([_keys[place]])[0] : null;

    public bool IsDone(int place) => _done.Contains(_keys[place]);
}
