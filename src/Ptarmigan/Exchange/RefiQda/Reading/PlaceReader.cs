using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Finds out how the places of a text were counted, by which way the most passages are the words that they are named after, and reads them so.</summary>
internal sealed class PlaceReader
{
    /// <summary>Passages looked at for the decision: enough to tell the ways apart, few enough for any number of passages.</summary>
    private const int Sample = 200;

    private readonly CountedText _text;
    private readonly int[] _edges;
    private readonly bool _includesEnd;

    private PlaceReader(CountedText text, Counting counting, int[] edges) => (_text, Counting, _edges, _includesEnd) = (text, counting, edges, counting.IncludesEnd);

    /// <summary>How the places were counted.</summary>
    public Counting Counting { get; }

    /// <summary>How many places the text has, as they are counted.</summary>
    public int Total => _edges[^1];

    /// <summary>Of the passages looked at, those that are the words they are named after.</summary>
    public int Matches { get; private init; }

    /// <summary>The same, had the places been counted as the specification wants.</summary>
    public int MatchesAsSpecified { get; private init; }

    /// <summary>The passages looked at that have a name.</summary>
    public int Named { get; private init; }

    public static PlaceReader Of(CountedText text, IReadOnlyList<RawPassage> passages, bool countsPairAsOne)
    {
        var sample = passages.Where(passage => passage.Start is not null && passage.End is not null).Take(Sample).ToList();
        var named = sample.Count(passage => Quote.HasWords(passage.Name));
        PlaceReader? best = null;
        (int Fit, int Inside) bestScore = (-1, -1);
        var asSpecified = 0;
        foreach (var counting in text.Countings(countsPairAsOne))
        {
            var reader = new PlaceReader(text, counting, text.Edges(counting));
            var score = (sample.Sum(reader.Fit), sample.Count(passage => reader.IsInside(passage)));
            if (counting == default) asSpecified = sample.Count(reader.IsNamedAfterItself);
            if (score.CompareTo(bestScore) > 0) (best, bestScore) = (reader, score);
            if (bestScore == (2 * named, sample.Count)) break;
        }

        return new PlaceReader(text, best!.Counting, best._edges) { Matches = sample.Count(best.IsNamedAfterItself), MatchesAsSpecified = asSpecified, Named = named };
    }

    /// <summary>The code points of a passage; what lies beyond the text is cut off.</summary>
    public (int Start, int End) Read(long start, long end)
    {
        var first = Array.BinarySearch(_edges, Clamp(start));
        var last = Array.BinarySearch(_edges, Clamp(_includesEnd ? end + 1 : end));
        // Within a character that takes two places, a passage takes all of it.
        return (first >= 0 ? first : Math.Max(~first - 1, 0), last >= 0 ? last : ~last);
    }

    public bool IsInside(long start, long end) => start >= 0 && end >= start && end <= _edges[^1] - (_includesEnd ? 1 : 0);

    public bool IsNamedAfterItself(RawPassage passage) => Fit(passage) > 0;

    private int Fit(RawPassage passage) =>
        passage is { Start: { } start, End: { } end, Name: { } name } && IsInside(start, end) && Read(start, end) is var (first, last) ? Quote.Fit(name, _text, first, last) : 0;

    private bool IsInside(RawPassage passage) => IsInside(passage.Start!.Value, passage.End!.Value);

    private int Clamp(long place) => (int)Math.Clamp(place, 0, _edges[^1]);

    /// <summary>What to say where the places were not counted as specified; null where they were.</summary>
    public string? Deviation => Counting == default ? null
        : Named == 0 ? $"Places are taken to count {Counting.Description}, by what is known of the program or since fewer then lie beyond the text: no passage has a name to tell it by. They were moved accordingly."
        : $"Places count {Counting.Description}: so {Counted.Of(Matches, "passage")} of {Named} named ones are the words of the name, and {MatchesAsSpecified} as specified. They were moved accordingly.";
}
