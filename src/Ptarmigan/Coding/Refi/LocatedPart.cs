using Ptarmigan.Annotation;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Coding.Refi;

/// <summary>One of an issue's texts, found in the text of another program's source.</summary>
/// <param name="part">The text.</param>
/// <param name="start">Where it begins in the source, in code points.</param>
/// <param name="length">How long it is there.</param>
/// <param name="origin">Where in the text a place is that is so far behind the beginning in the source.</param>
internal sealed class LocatedPart(SourcePart part, int start, int length, Func<int, int> origin)
{
    /// <summary>The words of a passage of the source that are in this text; null where there are none.</summary>
    public Passage? Within(int from, int to)
    {
        var (first, last) = (Math.Max(from - start, 0), Math.Min(to - start, length));
        if (last <= first) return null;
        var (begin, end) = (origin(first), Math.Min(origin(last), part.Length));
        return CodePoints.Slice(part.Text, begin, end) is { } words ? new Passage(part.Part, part.Comment, begin, end, words) : null;
    }
}
