using System.Globalization;
using Ptarmigan.Issues;

namespace Ptarmigan.Web.Reading;

/// <summary>Puts comments and events into one line, by time.</summary>
internal static class ThreadEntries
{
    /// <summary>Events that say nothing about the issue itself.</summary>
    private static readonly HashSet<string> Unshown = ["subscribed", "unsubscribed", "mentioned", "commented"];

    public static IReadOnlyList<ThreadEntry> Of(IssueThread thread)
    {
        var comments = thread.Comments.Select((comment, place) =>
            new ThreadEntry(comment.CreatedAt, comment, null, string.Create(CultureInfo.InvariantCulture, $"comment-{place}")));
        // An event without a time stays where it is: after the one before it.
        var last = thread.Issue.CreatedAt;
        var events = thread.Events.Where(done => !Unshown.Contains(done.Kind)).Select(done =>
            new ThreadEntry(last = done.CreatedAt ?? last, null, done));
        return [.. comments.Concat(events.ToList()).OrderBy(entry => entry.At)];
    }

    /// <summary>What happened, in words; the tracker's own word where this program knows no better.</summary>
    public static string Words(IssueEvent done) => done.Kind switch
    {
        "closed" => done.Detail is null ? "closed this" : "closed this:",
        "reopened" => "reopened this",
        "labeled" => "added the label",
        "unlabeled" => "removed the label",
        "renamed" => "changed the title to",
        "assigned" => "assigned",
        "unassigned" => "unassigned",
        "referenced" => "referred to this in a commit",
        "cross-referenced" => "referred to this in",
        "milestoned" => "added this to the milestone",
        "demilestoned" => "removed this from the milestone",
        "locked" => "locked the conversation",
        "unlocked" => "unlocked the conversation",
        "transferred" => "transferred this",
        "marked_as_duplicate" => "marked this as a duplicate",
        "pinned" => "pinned this",
        _ => done.Kind.Replace('_', ' '),
    };
}
