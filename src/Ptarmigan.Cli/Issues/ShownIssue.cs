using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Issues;

/// <summary>Everything <c>issues show</c> tells of one issue.</summary>
internal sealed record ShownIssue(
    IssueThread Thread, IssueHistory History, Closing Closing, IReadOnlyList<Judgment> Judgments, IReadOnlyList<Snapshot> Snapshots)
{
    /// <summary>The time to the closing that counts; null where it is undefined.</summary>
    public ResolutionTime? Resolution => History.ResolutionTime(Closing);

    /// <summary>Whether no newer judgment of the same annotator on the same question follows.</summary>
    public bool IsCurrent(Judgment judgment) =>
        !judgment.IsWithdrawn && ReferenceEquals(Judgments.Last(other => other.Annotator == judgment.Annotator && other.Question == judgment.Question), judgment);

    /// <summary>The document for programs.</summary>
    public object ToJson()
    {
        var issue = Thread.Issue;
        return new
        {
            repository = issue.Reference.Repository.ToString(),
            number = issue.Reference.Number,
            title = issue.Title,
            body = Thread.Body,
            state = issue.State.Text,
            stateReason = issue.StateReason,
            author = issue.Author,
            authorKind = issue.AuthorKind,
            authorAssociation = issue.AuthorAssociation,
            createdAt = issue.CreatedAt.UtcDateTime,
            updatedAt = issue.UpdatedAt?.UtcDateTime,
            closedAt = issue.ClosedAt?.UtcDateTime,
            closedBy = issue.ClosedBy,
            isLocked = issue.IsLocked,
            labels = issue.Labels,
            commentCount = issue.CommentCount,
            resolution = ResolutionJson(),
            hasTimeline = issue.HasTimeline,
            absence = issue.Absence is { } absence ? new { cause = absence.Cause, movedTo = absence.MovedTo, seenAt = absence.SeenAt.UtcDateTime } : null,
            comments = Thread.Comments.Select(Json),
            events = Thread.Events.Select(Json),
            judgments = Judgments.Select(Json),
            snapshots = Snapshots.Select(Json),
        };
    }

    private object ResolutionJson() => new
    {
        closing = Closing,
        observedUntil = History.ObservedUntil.UtcDateTime,
        resolutionDays = Resolution is { IsCensored: false } resolved ? resolved.Days : (int?)null,
        resolutionSeconds = Resolution is { IsCensored: false } exact ? (long)exact.Exact.TotalSeconds : (long?)null,
        censoredDays = Resolution is { IsCensored: true } censored ? censored.Days : (int?)null,
        fault = History.Fault == HistoryFault.None ? null : History.Fault.ToWord(),
        timelineDisagrees = History.TimelineDisagrees,
        episodes = History.Episodes.Select(episode => new { openedAt = episode.OpenedAt.UtcDateTime, closedAt = episode.ClosedAt?.UtcDateTime }),
    };

    private static object Json(Comment comment) => new
    {
        author = comment.Author,
        authorAssociation = comment.AuthorAssociation,
        createdAt = comment.CreatedAt.UtcDateTime,
        body = comment.Body,
    };

    private static object Json(IssueEvent happened) => new
    {
        kind = happened.Kind,
        actor = happened.Actor,
        createdAt = happened.CreatedAt?.UtcDateTime,
        detail = happened.Detail,
    };

    private static object Json(Snapshot snapshot) => new
    {
        id = snapshot.Id,
        sha256 = snapshot.Sha256,
        title = snapshot.Title,
        body = snapshot.Body,
        readAt = snapshot.ReadAt.UtcDateTime,
    };

    private object Json(Judgment judgment) => new
    {
        annotator = judgment.Annotator.Name,
        kind = judgment.Annotator.Kind,
        question = judgment.Question,
        answer = judgment.Answer,
        isCurrent = IsCurrent(judgment),
        confidence = judgment.Confidence,
        isUnsure = judgment.IsUnsure,
        isWithdrawn = judgment.IsWithdrawn,
        guidelineVersion = judgment.GuidelineVersion,
        evidence = judgment.Evidence,
        note = judgment.Note,
        source = judgment.Source,
        snapshot = judgment.SnapshotId,
        madeAt = judgment.MadeAt.UtcDateTime,
    };
}
