using System.Globalization;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary>The lists below <c>/issues</c>: issues and pull requests, comments, events, timelines.</summary>
internal static class IssueLists
{
    public static Answer Issues(FakeRepository repository, RestRequest request, int offsetLimit)
    {
        if (!repository.HasIssues) return Answer.Error(410, "Issues has been disabled in this repository.");
        var state = request.Text("state") ?? "open";
        var sort = request.Text("sort") ?? "created";
        var isAscending = request.Text("direction") == "asc";
        if (state is not ("open" or "closed" or "all") || sort is not ("created" or "updated" or "comments")) return Answer.Invalid("Validation Failed");
        if (!TryTime(request.Text("since"), out var since)) return Answer.Invalid("Validation Failed");
        var compare = Direction(isAscending);
        var rows = repository.Listed
            .Where(issue => state == "all" || issue.IsOpen == (state == "open"))
            .Where(issue => since is null || string.CompareOrdinal(issue.UpdatedAt, since) >= 0)
            .Select(issue => (Key: Key(issue, sort), Row: Shown(issue, request)))
            .Order(Comparer<(string Key, JsonObject Row)>.Create((one, other) => compare(one.Key, other.Key)));
        return Paging.ByCursor(request, $"/repositories/{repository.Id}/issues", rows, offsetLimit, compare);
    }

    public static Answer AllComments(FakeRepository repository, RestRequest request, int offsetLimit)
    {
        if (!TryTime(request.Text("since"), out var since)) return Answer.Invalid("Validation Failed");
        var field = request.Text("sort") == "updated" ? "updated_at" : "created_at";
        // Without `sort`, `direction` is not looked at: oldest first.
        var compare = Direction(request.Text("sort") is null || request.Text("direction") == "asc");
        var rows = repository.Listed.SelectMany(issue => issue.Comments)
            .Where(comment => since is null || string.CompareOrdinal(Text(comment, "updated_at"), since) >= 0)
            .Select(comment => (Key: $"{Text(comment, field)} {comment["id"]!.GetValue<long>():D19}", Row: AsComment(comment)))
            .Order(Comparer<(string Key, JsonObject Row)>.Create((one, other) => compare(one.Key, other.Key)));
        return Paging.ByCursor(request, $"/repositories/{repository.Id}/issues/comments", rows, offsetLimit, compare);
    }

    public static Answer AllEvents(FakeRepository repository, RestRequest request, int offsetLimit)
    {
        var rows = repository.Listed
            .SelectMany(issue => Events(issue).Select(entry =>
            {
                var row = (JsonObject)entry.DeepClone();
                row["issue"] = issue.Json.DeepClone();
                return row;
            }))
            .OrderByDescending(row => Text(row, "created_at"), StringComparer.Ordinal).ToList();
        return Paging.ByNumber(request, $"/repositories/{repository.Id}/issues/events", rows, offsetLimit);
    }

    public static Answer Comments(FakeIssue issue, RestRequest request)
    {
        if (!TryTime(request.Text("since"), out var since)) return Answer.Invalid("Validation Failed");
        var rows = issue.Comments.Where(comment => since is null || string.CompareOrdinal(Text(comment, "updated_at"), since) >= 0).Select(AsComment).ToList();
        return Paging.ByNumber(request, Path(issue, "comments"), rows);
    }

    public static Answer Timeline(FakeIssue issue, RestRequest request) => Paging.ByNumber(request, Path(issue, "timeline"), issue.Timeline);

    public static Answer Events(FakeIssue issue, RestRequest request) => Paging.ByNumber(request, Path(issue, "events"), [.. Events(issue)]);

    /// <summary>An issue as a version of the API shows it: the newer one has no single assignee.</summary>
    public static JsonObject Shown(FakeIssue issue, RestRequest request)
    {
        if (string.CompareOrdinal(request.Version, "2026-03-10") < 0) return issue.Json;
        var json = (JsonObject)issue.Json.DeepClone();
        json.Remove("assignee");
        return json;
    }

    private static IEnumerable<JsonObject> Events(FakeIssue issue) => issue.Timeline.Where(entry => Text(entry, "event") is not ("commented" or "cross-referenced"));

    private static JsonObject AsComment(JsonObject entry)
    {
        var comment = (JsonObject)entry.DeepClone();
        comment.Remove("event");
        comment.Remove("actor");
        return comment;
    }

    private static string Key(FakeIssue issue, string sort) => sort switch
    {
        "updated" => $"{issue.UpdatedAt} {issue.Number:D9}",
        "comments" => $"{issue.Json["comments"]!.GetValue<int>():D9} {issue.Number:D9}",
        _ => $"{issue.CreatedAt} {issue.Number:D9}",
    };

    private static Comparison<string> Direction(bool isAscending) =>
        isAscending ? string.CompareOrdinal : (one, other) => string.CompareOrdinal(other, one);

    private static string Path(FakeIssue issue, string list) => $"/repositories/{issue.Repository.Id}/issues/{issue.Number}/{list}";

    private static string Text(JsonObject json, string field) => json[field]!.GetValue<string>();

    private static bool TryTime(string? text, out string? time)
    {
        time = null;
        if (text is null) return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return false;
        time = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return true;
    }
}
