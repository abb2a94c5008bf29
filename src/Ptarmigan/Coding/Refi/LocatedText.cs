using Ptarmigan.Annotation;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange.RefiQda.Writing;

namespace Ptarmigan.Coding.Refi;

/// <summary>An issue's texts, found in the text of another program's source.</summary>
internal sealed class LocatedText
{
    private readonly IReadOnlyList<LocatedPart> _parts;

    private LocatedText(IReadOnlyList<LocatedPart> parts) => _parts = parts;

    /// <summary>The parts that a passage of the source is made of, in order; none where its words are only between texts.</summary>
    public IReadOnlyList<Passage> Passages(int start, int end) => [.. _parts.Select(part => part.Within(start, end)).OfType<Passage>()];

    /// <summary>Finds an issue's texts in a source that is exactly what Ptarmigan writes of them.</summary>
    /// <param name="source">The source's text, with line feeds only.</param>
    /// <param name="text">The texts.</param>
    public static LocatedText? Exactly(string source, SourceText text)
    {
        var whole = PlainText.Of(text.Text);
        if (whole.Text != source) return null;
        return new LocatedText([.. text.Parts.Select(Locate)]);

        LocatedPart Locate(SourcePart part)
        {
            var start = Shifted(part.Start);
            return new LocatedPart(part, start, Shifted(part.Start + part.Length) - start, at => whole.Origin(start + at) - part.Start);
        }

        int Shifted(int place) => whole.Place(place, place).Start;
    }

    /// <summary>Finds them in a source that holds the body, or the title where there is none, with whatever of the comments.</summary>
    /// <param name="source">The source's text, with line feeds only.</param>
    /// <param name="text">The texts.</param>
    public static LocatedText? Somewhere(string source, SourceText text)
    {
        var found = new List<LocatedPart>();
        var (from, points) = (0, 0);
        var hasBody = text.Parts.Any(part => part.Part == EvidencePart.Body && part.Text.Trim().Length > 0);
        foreach (var part in text.Parts)
        {
            var plain = PlainText.Of(part.Text);
            // Other programs and people trim texts.
            var words = plain.Text.Trim();
            var at = words.Length == 0 ? -1 : source.IndexOf(words, from, StringComparison.Ordinal);
            if (at < 0)
            {
                if (part.Part == (hasBody ? EvidencePart.Body : EvidencePart.Title)) return null;
                continue;
            }

            points += CodePoints.FromUtf16(source[from..at], at - from);
            var before = plain.Text.Length - plain.Text.TrimStart().Length;
            var length = CodePoints.FromUtf16(words, words.Length);
            var skipped = CodePoints.FromUtf16(plain.Text, before);
            found.Add(new LocatedPart(part, points, length, at => plain.Origin(skipped + at)));
            points += length;
            from = at + words.Length;
        }

        return found.Count > 0 ? new LocatedText(found) : null;
    }
}
