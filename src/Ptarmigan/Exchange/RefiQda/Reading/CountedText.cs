namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>A text with line feeds only, and the places of the original in whichever way a program counted them.</summary>
internal sealed class CountedText
{
    private const int FewestLettersToFind = 12;

    // A long text can be searched through only so often.
    private const int MostSearches = 100;

    private readonly bool _hasMark;
    private readonly int _lineEnds;

    // Code points of the text that are CRLF in the original, ascending; and the UTF-16 index of each code point, null where they are equal.
    private readonly List<int> _pairs = [];
    private readonly int[]? _indexes;
    private int _searches;

    public CountedText(string original, bool hasMark)
    {
        _hasMark = hasMark;
        Text = original.Contains('\r', StringComparison.Ordinal) ? original.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : original;
        Length = Text.Length;
        if (Text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) _indexes = Indexes(Text);
        if (_indexes is not null) Length = _indexes.Length - 1;
        _lineEnds = Text.AsSpan().Count('\n');
        FindPairs(original);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its length in code points.</summary>
    public int Length { get; }

    /// <summary>The ways in which programs may have counted, the specification's first.</summary>
    /// <param name="countsPairAsOne">Whether the program is known to count CRLF as one place.</param>
    public IEnumerable<Counting> Countings(bool countsPairAsOne)
    {
        List<int> lineEnds = [0];
        if (_pairs.Count > 0) lineEnds.Insert(countsPairAsOne ? 0 : 1, 1);
        if (_pairs.Count < _lineEnds) lineEnds.Add(2);
        return
            from includesEnd in (bool[])[false, true]
            from countsUnits in _indexes is null ? (bool[])[false] : [false, true]
            from countsMark in _hasMark ? (bool[])[false, true] : [false]
            from lineEnd in lineEnds
            select new Counting(lineEnd, countsMark, countsUnits, includesEnd);
    }

    /// <summary>Before each code point, how many places a way of counting has; at the end, how many in all.</summary>
    public int[] Edges(Counting counting)
    {
        var edges = new int[Length + 1];
        edges[0] = counting.CountsMark ? 1 : 0;
        var pair = 0;
        for (var at = 0; at < Length; at++)
        {
            var isPair = pair < _pairs.Count && _pairs[pair] == at;
            if (isPair) pair++;
            edges[at + 1] = edges[at] + Width(at, isPair, counting);
        }

        return edges;
    }

    /// <summary>The words between two code points.</summary>
    public ReadOnlySpan<char> Slice(int start, int end) => Text.AsSpan(Index(start)..Index(end));

    /// <summary>The code point at an index.</summary>
    public int PlaceOf(int index) => _indexes is null ? index : Array.BinarySearch(_indexes, index) is var found && found >= 0 ? found : ~found - 1;

    /// <summary>Where words stand in the text, if they do exactly once, in UTF-16 units; null also for short ones, and once too many were looked for.</summary>
    public int? FindOnly(string words)
    {
        if (words.Length < FewestLettersToFind || ++_searches > MostSearches) return null;
        var first = Text.IndexOf(words, StringComparison.Ordinal);
        return first >= 0 && Text.IndexOf(words, first + 1, StringComparison.Ordinal) < 0 ? first : null;
    }

    private int Width(int at, bool isPair, Counting counting)
    {
        var index = Index(at);
        if (Text[index] == '\n') return counting.LineEnd > 0 ? counting.LineEnd : isPair ? 2 : 1;
        return counting.CountsUnits ? Index(at + 1) - index : 1;
    }

    private int Index(int place) => _indexes is null ? place : _indexes[place];

    private void FindPairs(string original)
    {
        var place = 0;
        for (var at = 0; at < original.Length; at++, place++)
        {
            if (at + 1 >= original.Length) break;
            if (original[at] == '\r' && original[at + 1] == '\n') _pairs.Add(place);
            else if (!char.IsSurrogatePair(original[at], original[at + 1])) continue;
            at++;
        }
    }

    private static int[] Indexes(string text)
    {
        var indexes = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            indexes.Add(at);
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) at++;
        }

        indexes.Add(text.Length);
        return [.. indexes];
    }
}
