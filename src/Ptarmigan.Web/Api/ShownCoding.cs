using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Reading;

namespace Ptarmigan.Web.Api;

/// <summary>What is coded in an issue, as one person may see it.</summary>
internal sealed record ShownCoding(
    long IssueId, string Issue, IReadOnlyList<ShownCoding.OfPassage> Challenges, IReadOnlyList<ShownCoding.Exclusion> Exclusions, IReadOnlyList<ShownMemo> Memos)
{
    public static ShownCoding Of(Study study, Issue issue, string person) => Of(study, issue, new ChallengeLedger(study).TextOf(issue), person);

    public static ShownCoding Of(Study study, Issue issue, RoundText text, string person)
    {
        var codebook = new CodebookLedger(study).Current;
        return new ShownCoding(
            issue.Id, issue.Reference.ToString(),
            [.. new ChallengeLedger(study) { Viewer = person }.Of(issue).Select(challenge => OfPassage.Of(challenge, text, codebook, person))],
            [.. new CodingExclusions(study) { Viewer = person }.Of(issue).Select(own => new Exclusion(own.Annotator, own.Annotator == person, own.Cause.ToText(), own.Reason))],
            [.. new MemoBook(study) { Viewer = person }.OfIssue(issue.Id).Select(memo => ShownMemo.Of(memo, person))]);
    }

    /// <summary>A challenge with its place on the page; without a part it is of the issue as a whole, or of words that the text does not hold any more.</summary>
    internal sealed record OfPassage(
        long Id, long Code, string Name, string? Part, int From, int To, string? Quote, string Annotator, bool IsOwn, bool IsEarlier, DateTimeOffset MadeAt)
    {
        public static OfPassage Of(Challenge challenge, RoundText text, Codebook codebook, string person)
        {
            var passage = challenge.Passage;
            // Title and body are the snapshot's, a comment's words its own.
            var part = passage is null || (passage.Comment is null && challenge.SnapshotId != text.SnapshotId) ? null : TextParts.NameOf(text, passage.Part, passage.Comment);
            return new OfPassage(
                challenge.Id, challenge.Placement.Code!.Value, codebook.NameOf(challenge.Placement.Code.Value), part, passage?.Start ?? 0, passage?.End ?? 0, passage?.Quote,
                challenge.Annotator, challenge.Annotator == person, passage is not null && part is null, challenge.MadeAt);
        }
    }

    internal sealed record Exclusion(string Annotator, bool IsOwn, string Cause, string Reason);
}
