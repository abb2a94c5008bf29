using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Web.Reading;

/// <summary>The names by which pages call the texts of an issue: <c>title</c>, <c>body</c>, <c>comment-0</c> and so on, in the order of the comments.</summary>
internal static class TextParts
{
    private const string CommentPrefix = "comment-";

    /// <summary>The words at a place. They come from the text itself, never from the caller.</summary>
    /// <param name="text">The texts.</param>
    /// <param name="part">The name of the part.</param>
    /// <param name="from">Where the words begin, in code points.</param>
    /// <param name="to">The first code point that is no longer among them.</param>
    /// <returns>The words with their place; null where there is no such place.</returns>
    public static Evidence? Words(RoundText text, string part, int from, int to)
    {
        var comment = part.StartsWith(CommentPrefix, StringComparison.Ordinal) && int.TryParse(part[CommentPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < text.Comments.Count ? text.Comments[place] : null;
        var (kind, words) = part switch
        {
            "title" => (EvidencePart.Title, text.Title),
            "body" => (EvidencePart.Body, text.Body),
            _ => (EvidencePart.Comment, comment?.Comment.Body),
        };
        return CodePoints.Slice(words ?? "", from, to) is { } slice ? new Evidence(kind, comment?.Id, from, to, slice) : null;
    }

    /// <summary>The name of a part; null where the text has no such comment any more.</summary>
    public static string? NameOf(RoundText text, EvidencePart part, long? comment) => part switch
    {
        EvidencePart.Title => "title",
        EvidencePart.Body => "body",
        _ => text.Comments.Index().Where(entry => entry.Item.Id == comment).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{CommentPrefix}{entry.Index}")).FirstOrDefault(),
    };
}
