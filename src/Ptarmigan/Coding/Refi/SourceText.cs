using System.Globalization;
using System.Text;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Coding.Refi;

/// <summary>An issue's texts as one: the title, the body, and each comment under a line that says when it was written and what its author is to the repository.</summary>
internal sealed class SourceText
{
    private readonly StringBuilder _text = new();
    private readonly List<SourcePart> _parts = [];
    private int _length;

    /// <param name="text">The issue with the comments that are to be in it, in order.</param>
    public SourceText(RoundText text)
    {
        Add(EvidencePart.Title, null, text.Title);
        if (!string.IsNullOrEmpty(text.Body))
        {
            Append("\n\n");
            Add(EvidencePart.Body, null, text.Body);
        }

        foreach (var (index, comment) in text.Comments.Index())
        {
            Append(Heading(index + 1, comment.Comment.CreatedAt, comment.Comment.AuthorAssociation));
            Add(EvidencePart.Comment, comment.Id, comment.Comment.Body ?? "");
        }

        Text = _text.ToString();
    }

    public string Text { get; }

    public IReadOnlyList<SourcePart> Parts => _parts;

    /// <summary>Where a passage is in the whole; null where its text is not in it.</summary>
    public (int Start, int End)? PlaceOf(Passage passage)
    {
        var part = _parts.Find(part => part.Part == passage.Part && part.Comment == passage.Comment);
        return part is null ? null : (part.Start + passage.Start, part.Start + passage.End);
    }

    private static string Heading(int number, DateTimeOffset at, string? association) => string.Create(
        CultureInfo.InvariantCulture, $"\n\n--- Comment {number}, {at.UtcDateTime:yyyy-MM-dd}{(string.IsNullOrEmpty(association) ? "" : ", " + association)} ---\n");

    private void Add(EvidencePart part, long? comment, string text)
    {
        _parts.Add(new SourcePart(part, comment, text, _length));
        Append(text);
    }

    private void Append(string text)
    {
        _text.Append(text);
        _length += CodePoints.FromUtf16(text, text.Length);
    }
}
