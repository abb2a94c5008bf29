using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>An issue of a round with the texts that are judged: those that it had when the round was opened.</summary>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="SnapshotId">The key of the snapshot.</param>
/// <param name="Reference">Its repository and number.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text; null where it has none.</param>
/// <param name="Author">The login of its author; null for a deleted account.</param>
/// <param name="AuthorAssociation">What the author is to the repository.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="Labels">The tracker's labels, in alphabetical order.</param>
/// <param name="Comments">The comments, the oldest first.</param>
public sealed record RoundText(
    long IssueId,
    long SnapshotId,
    IssueReference Reference,
    string Title,
    string? Body,
    string? Author,
    string? AuthorAssociation,
    DateTimeOffset CreatedAt,
    IReadOnlyList<string> Labels,
    IReadOnlyList<RoundComment> Comments)
{
    /// <summary>The first place where some words stand, so that a selection on a page becomes a quote.</summary>
    /// <param name="part">Which text.</param>
    /// <param name="comment">The comment's key; null for title and body.</param>
    /// <param name="words">The words as selected; white space may differ from the text's.</param>
    /// <returns>The quote, as the text spells it; null where the words are not in it.</returns>
    public Evidence? Quote(EvidencePart part, long? comment, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return PartOf(part, comment) is { } text && QuoteSearch.Find(text, words) is var (start, end)
            ? new Evidence(part, comment, CodePoints.FromUtf16(text, start), CodePoints.FromUtf16(text, end), text[start..end])
            : null;
    }

    /// <summary>The first place where some words stand, in the title, the body, or the comments from the oldest on.</summary>
    /// <param name="words">The words; white space may differ from the text's.</param>
    /// <returns>The quote, as the text spells it; null where the words are nowhere.</returns>
    public Evidence? Quote(string words) =>
        Quote(EvidencePart.Title, null, words) ?? Quote(EvidencePart.Body, null, words)
        ?? Comments.Select(comment => Quote(EvidencePart.Comment, comment.Id, words)).OfType<Evidence>().FirstOrDefault();

    /// <summary>The issue with the texts that are judged, and the events that are known now, as reading pages want it.</summary>
    /// <param name="study">The study.</param>
    public IssueThread ToThread(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var catalog = new IssueCatalog(study.Database);
        var issue = catalog.Find(Reference)! with { Title = Title, SnapshotId = SnapshotId };
        return new IssueThread(issue, Body, [.. Comments.Select(comment => comment.Comment)], catalog.ReadThread(issue).Events);
    }

    internal string? PartOf(Evidence evidence) => PartOf(evidence.Part, evidence.Comment);

    private string? PartOf(EvidencePart part, long? comment) => part switch
    {
        EvidencePart.Title => Title,
        EvidencePart.Body => Body,
        _ => Comments.FirstOrDefault(candidate => candidate.Id == comment)?.Comment.Body,
    };
}
