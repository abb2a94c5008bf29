using System.Collections.Frozen;
using Ptarmigan.Collection.Parsing;

namespace Ptarmigan.Collection;

/// <summary>The words of GitHub's open enumerations that this version knows; any other is kept as it is and told.</summary>
/// <remarks>Source: GitHub REST API description, version 2022-11-28, and its page "Issue event types".</remarks>
internal static class GitHubWords
{
    public static FrozenSet<string> States { get; } = FrozenSet.Create("open", "closed");

    public static FrozenSet<string> StateReasons { get; } = FrozenSet.Create("completed", "reopened", "not_planned", "duplicate");

    public static FrozenSet<string> Events { get; } =
    [
        "added_to_merge_queue", "added_to_project", "added_to_project_v2", "assigned", "automatic_base_change_failed",
        "automatic_base_change_succeeded", "base_ref_changed", "base_ref_deleted", "base_ref_force_pushed",
        "blocked_by_added", "blocked_by_removed", "blocking_added", "blocking_removed", "closed",
        "comment_deleted", "commented", "committed", "connected", "convert_to_draft", "converted_from_draft", "converted_note_to_issue",
        "converted_to_discussion", "cross-referenced", "demilestoned", "deployed", "deployment_environment_changed", "disconnected",
        "head_ref_deleted", "head_ref_force_pushed", "head_ref_restored", "issue_type_added", "issue_type_changed", "issue_type_removed",
        "labeled", "line-commented", "commit-commented", "locked", "marked_as_duplicate", "mentioned", "merged", "milestoned",
        "moved_columns_in_project", "parent_issue_added", "parent_issue_removed", "pinned", "project_v2_item_status_changed",
        "ready_for_review", "referenced", "removed_from_merge_queue", "removed_from_project", "removed_from_project_v2", "renamed",
        "reopened", "review_dismissed", "review_request_removed", "review_requested", "reviewed", "sub_issue_added",
        "sub_issue_removed", "subscribed", "transferred", "unassigned", "unlabeled", "unlocked", "unmarked_as_duplicate", "unpinned",
        "unsubscribed", "user_blocked",
    ];

    /// <summary>The words of a record that this version does not know, and what each is said of.</summary>
    public static IEnumerable<(string Of, string Word)> UnknownIn(GitHubRecord record)
    {
        if (record is IssueRecord issue)
        {
            if (!States.Contains(issue.State)) yield return ("state", issue.State);
            if (issue.StateReason is { } reason && !StateReasons.Contains(reason)) yield return ("state reason", reason);
        }
        else if (record is TimelineRecord timeline)
        {
            foreach (var entry in timeline.Events.Where(entry => !Events.Contains(entry.Kind))) yield return ("event", entry.Kind);
        }
    }
}
