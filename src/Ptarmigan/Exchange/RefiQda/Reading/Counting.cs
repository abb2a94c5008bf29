namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>A way of counting places in a text. The specification's is the default: code points of the file as it is, without its mark, the end not included.</summary>
/// <param name="LineEnd">How many places each end of a line takes; 0 for as many as it has characters in the file.</param>
/// <param name="CountsMark">Whether the byte order mark is a place.</param>
/// <param name="CountsUnits">Whether a character beyond the basic plane takes two places, as in UTF-16.</param>
/// <param name="IncludesEnd">Whether the end is the last place of a passage, not the one after it.</param>
internal readonly record struct Counting(int LineEnd, bool CountsMark, bool CountsUnits, bool IncludesEnd)
{
    public string Description => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (LineEnd == 1) yield return "each CRLF as one place";
        if (LineEnd == 2) yield return "each line end as two places";
        if (CountsMark) yield return "the byte order mark as a place";
        if (CountsUnits) yield return "UTF-16 units instead of code points";
        if (IncludesEnd) yield return "the end as the last place of the passage";
    }
}
