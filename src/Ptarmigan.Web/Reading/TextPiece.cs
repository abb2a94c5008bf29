using System.Text;

namespace Ptarmigan.Web.Reading;

/// <summary>A piece of a text that stands out as a whole, or not at all.</summary>
/// <param name="Text">The words.</param>
/// <param name="Mark">Why it stands out; null where it does not.</param>
internal readonly record struct TextPiece(string Text, TextMark? Mark)
{
    /// <summary>Cuts a run of a text at the ends of marks; where marks overlap the earlier one counts.</summary>
    /// <param name="run">The run.</param>
    /// <param name="start">Where it begins in its text, in code points.</param>
    /// <param name="marks">Marks of this text.</param>
    public static IReadOnlyList<TextPiece> Of(string run, int start, IReadOnlyList<TextMark> marks)
    {
        var pieces = new List<TextPiece>();
        var piece = new StringBuilder();
        TextMark? current = null;
        var at = start;
        foreach (var letter in run.EnumerateRunes())
        {
            var mark = marks.FirstOrDefault(one => one.Start <= at && at < one.End);
            if (mark != current) Finish();
            current = mark;
            piece.Append(letter.ToString());
            at++;
        }

        Finish();
        return pieces;

        void Finish()
        {
            if (piece.Length > 0) pieces.Add(new TextPiece(piece.ToString(), current));
            piece.Clear();
        }
    }
}
