using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Packages;

/// <summary>Adds the acts of a package to the record of its annotator; what is there is never overwritten.</summary>
internal sealed class EntryImport
{
    private readonly PackagedRound _part;
    private readonly PackageDocument _package;
    private readonly AnswerRules _rules;
    private readonly bool _isLate;
    private readonly int[] _places;
    private readonly Dictionary<int, long> _idOf = [];

    /// <exception cref="AnnotationException">An issue of the package is not the annotator's here, or its text is another one.</exception>
    public EntryImport(Study study, Round round, PackageDocument package, string file)
    {
        _package = package;
        _part = new PackagedRound(study, round, package.Annotator);
        _rules = new AnswerRules(study, round);
        _isLate = round.ClosedAt is not null;
        var placeOf = _part.Texts.Index().ToDictionary(text => text.Item.Reference.ToString().ToLowerInvariant(), text => text.Index);
        var hashes = _part.Hashes();
        _places = [.. package.Issues.Select(issue => Place(issue))];

        int Place(PackagedIssue issue)
        {
            var name = $"{issue.Repository}#{issue.Number}";
            if (!placeOf.TryGetValue(name.ToLowerInvariant(), out var place)) throw new AnnotationException($"{name} is not among the issues of `{package.Annotator}` in the round.", file, "Bring it into the study it came from.");
            if (hashes[_part.IssueIds[place]] != issue.Sha256) throw new AnnotationException($"The text of {name} in the package is not the one that the round asks about.", file, "Bring it into the study it came from.");
            return place;
        }
    }

    public int Added { get; private set; }

    public int Known { get; private set; }

    public List<IssueReference> Conflicts { get; } = [];

    public void Run()
    {
        var own = _part.Entries().ToLookup(entry => entry.Entry.Item);
        var conflicts = new HashSet<int>();
        var theirs = _package.Entries.Index().ToLookup(entry => entry.Item.Item);
        foreach (var item in theirs)
        {
            var place = _places[item.Key];
            if (!Match([.. own[place]], [.. item])) conflicts.Add(item.Key);
        }

        foreach (var (at, entry) in _package.Entries.Index())
        {
            if (!conflicts.Contains(entry.Item) && !_idOf.ContainsKey(at)) Add(at, entry);
        }

        Conflicts.AddRange(conflicts.Order().Select(item => _part.Texts[_places[item]].Reference));
    }

    /// <summary>Whether the acts here are the beginning of those in the package, so that the rest follows on.</summary>
    private bool Match((long Id, PackagedEntry Entry)[] own, (int Index, PackagedEntry Item)[] theirs)
    {
        if (own.Length > theirs.Length || own.Zip(theirs).Any(pair => !pair.First.Entry.IsSameAs(pair.Second.Item with { Item = pair.First.Entry.Item }))) return false;
        foreach (var (mine, other) in own.Zip(theirs)) _idOf[other.Index] = mine.Id;
        Known += own.Length;
        return true;
    }

    private void Add(int at, PackagedEntry entry)
    {
        var text = _part.Texts[_places[entry.Item]];
        var answer = entry.Answer is null ? null : new RoundAnswer(_rules.Normal(entry.Answer))
        {
            IsUnsure = entry.IsUnsure,
            Confidence = entry.Confidence,
            Note = entry.Note,
            Evidence = [.. entry.Evidence.Select(quote => new Evidence(quote.Part, CommentAt(quote.Comment, text), quote.Start, quote.End, quote.Quote))],
        };
        if (answer is not null) EvidenceText.Check(answer.Evidence, text);
        long? undoes = entry.Undoes is { } undone && _idOf.TryGetValue(undone, out var id) ? id : null;
        _idOf[at] = _part.Log.Add(text.IssueId, entry.Act, RoundWords.Parse<ItemState>(entry.State), answer, entry.GuidelineVersion, _isLate, undoes, entry.MadeAt);
        Added++;
    }

    private static long? CommentAt(int? place, RoundText text) =>
        place is { } at && at >= 0 && at < text.Comments.Count ? text.Comments[at].Id : null;
}
