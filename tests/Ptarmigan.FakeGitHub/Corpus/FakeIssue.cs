using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>An issue or pull request as the REST API gives it, with its timeline; what happens to it happens as on GitHub.</summary>
public sealed class FakeIssue(FakeRepository repository, JsonObject json, List<JsonObject> timeline)
{
    private static long _lastId = 9_000_000_000;

    /// <summary>Where it lives.</summary>
    public FakeRepository Repository { get; } = repository;

    /// <summary>The issue object of the REST API.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>The entries of the timeline, comments among them, oldest first.</summary>
    public List<JsonObject> Timeline { get; } = timeline;

    /// <summary>What has become of it.</summary>
    public IssueFate Fate { get; private set; }

    /// <summary>Where a transferred issue went.</summary>
    public FakeIssue? MovedTo { get; private set; }

    /// <summary>Its number.</summary>
    public int Number { get; } = json["number"]!.GetValue<int>();

    /// <summary>Whether it is a pull request, which the REST API lists among the issues.</summary>
    public bool IsPullRequest { get; } = json["pull_request"] is not null;

    /// <summary>When it last changed, ISO 8601: what <c>since</c> compares.</summary>
    public string UpdatedAt => Text("updated_at");

    /// <summary>When it was opened, ISO 8601.</summary>
    public string CreatedAt => Text("created_at");

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => Text("state") == "open";

    /// <summary>The comments among the timeline.</summary>
    public IEnumerable<JsonObject> Comments => Timeline.Where(entry => entry["event"]?.GetValue<string>() == "commented");

    /// <summary>Marks it changed at a time.</summary>
    public FakeIssue Touch(string at)
    {
        Json["updated_at"] = at;
        return this;
    }

    /// <summary>Adds a comment.</summary>
    public FakeIssue Comment(string at, string body, string? login = "bob")
    {
        Timeline.Add(RestJson.Comment(this, NextId(), at, body, login));
        Json["comments"] = (Json["comments"]?.GetValue<int>() ?? 0) + 1;
        return Touch(at);
    }

    /// <summary>Adds an entry to the timeline that changes <c>updated_at</c> too.</summary>
    public FakeIssue Happen(string at, string kind, Action<JsonObject>? more = null, string? login = "ann")
    {
        var entry = RestJson.Event(Repository, NextId(), at, kind, login);
        more?.Invoke(entry);
        Timeline.Add(entry);
        return Touch(at);
    }

    /// <summary>Closes it.</summary>
    public FakeIssue Close(string at, string? reason = "completed")
    {
        (Json["state"], Json["state_reason"], Json["closed_at"]) = ("closed", reason, at);
        return Happen(at, "closed", entry => entry["state_reason"] = reason);
    }

    /// <summary>Opens it again.</summary>
    public FakeIssue Reopen(string at)
    {
        (Json["state"], Json["state_reason"], Json["closed_at"]) = ("open", "reopened", null);
        return Happen(at, "reopened", entry => entry["state_reason"] = null);
    }

    /// <summary>Changes its title.</summary>
    public FakeIssue Rename(string at, string title)
    {
        var from = Text("title");
        Json["title"] = title;
        return Happen(at, "renamed", entry => entry["rename"] = new JsonObject { ["from"] = from, ["to"] = title });
    }

    /// <summary>Puts a label on it.</summary>
    public FakeIssue Label(string at, string name)
    {
        Json["labels"]!.AsArray().Add(RestJson.Label(Repository, name));
        return Happen(at, "labeled", entry => entry["label"] = RestJson.EventLabel(name));
    }

    /// <summary>Takes a label off without a trace in <c>updated_at</c> (as when the label itself is deleted).</summary>
    public FakeIssue LoseLabel(string name)
    {
        var labels = Json["labels"]!.AsArray();
        labels.Remove(labels.First(label => label!["name"]!.GetValue<string>() == name));
        return this;
    }

    /// <summary>Mentions it elsewhere: an entry of the timeline that does not touch <c>updated_at</c>.</summary>
    public FakeIssue CrossReference(string at, FakeIssue source)
    {
        Timeline.Add(RestJson.CrossReference(source, at));
        return this;
    }

    /// <summary>Deletes it.</summary>
    public void Delete() => Fate = IssueFate.Deleted;

    /// <summary>Takes it from sight.</summary>
    public void Hide() => Fate = IssueFate.Inaccessible;

    /// <summary>Makes it a discussion.</summary>
    public void ConvertToDiscussion() => Fate = IssueFate.ConvertedToDiscussion;

    /// <summary>Moves it to another repository, where it gets a number and a database id of its own.</summary>
    public FakeIssue TransferTo(FakeRepository target, string at)
    {
        var moved = target.AddIssue(Text("title"), CreatedAt, Json["body"]?.GetValue<string>());
        moved.Timeline.AddRange(Timeline.Select(entry => (JsonObject)entry.DeepClone()));
        moved.Json["comments"] = moved.Comments.Count();
        moved.Happen(at, "transferred");
        (Fate, MovedTo) = (IssueFate.Transferred, moved);
        return moved;
    }

    private string Text(string field) => Json[field]!.GetValue<string>();

    private static long NextId() => Interlocked.Increment(ref _lastId);
}
