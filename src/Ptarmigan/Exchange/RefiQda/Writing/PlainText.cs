using System.Text;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>A text as a file of UTF-8 holds it in every program alike, and where its places went: line feeds only, no byte order mark, no half of a surrogate pair.</summary>
internal sealed class PlainText
{
    // Code points of the given text that are not in the written one, ascending: a byte order mark, and the first halves of CRLF.
    private readonly List<int> _dropped = [];
    private readonly int _marks;

    private PlainText(string text)
    {
        // All of them: of two, the second would be the mark of the written file.
        _marks = text.Length - text.TrimStart('\uFEFF').Length;
        _dropped.AddRange(Enumerable.Range(0, _marks));
        Text = Write(text);
    }

    /// <summary>The text as it is written.</summary>
    public string Text { get; }

    /// <summary>Whether the text began with a byte order mark, which is left out.</summary>
    public bool HasMark => _marks > 0;

    /// <summary>How many carriage returns became line feeds, alone or with the one after them.</summary>
    public int Returns { get; private set; }

    /// <summary>How many halves of surrogate pairs stood alone and became U+FFFD.</summary>
    public int Halves { get; private set; }

    public static PlainText Of(string text) => new(text);

    /// <summary>Where a passage of the given text is in the written one; within a CRLF either end takes all of the line's end along.</summary>
    public (int Start, int End) Place(int start, int end)
    {
        var (first, last) = (Shift(start), Shift(end));
        var cutsLineEnd = end > start && last < end && end > _marks && _dropped.BinarySearch(end - 1) >= 0;
        return (first, cutsLineEnd ? last + 1 : last);
    }

    /// <summary>Where a place of the written text was in the given one; before a line end it is before all of it.</summary>
    public int Origin(int place)
    {
        var origin = place + _marks;
        // Each dropped code point before the place moves it by one; the search goes on until that adds no more.
        for (var at = _marks; at < _dropped.Count && _dropped[at] < origin; at++) origin++;
        return origin;
    }

    private int Shift(int place)
    {
        var found = _dropped.BinarySearch(place);
        return place - (found < 0 ? ~found : found);
    }

    private string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        var place = 0;
        for (var at = 0; at < text.Length; at++, place++)
        {
            var letter = text[at];
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (at < _marks) continue;
            if (letter == '\r')
            {
                Returns++;
                if (next == '\n') _dropped.Add(place);
                else written.Append('\n');
            }
            else if (char.IsSurrogatePair(letter, next))
            {
                written.Append(letter).Append(next);
                at++;
            }
            else if (char.IsSurrogate(letter))
            {
                Halves++;
                written.Append('\uFFFD');
            }
            else
            {
                written.Append(letter);
            }
        }

        return written.ToString();
    }
}
