using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>A repository: its REST object, its issues and pull requests by number, and what has become of it.</summary>
public sealed class FakeRepository(JsonObject json, Func<FakeRepository, IEnumerable<FakeIssue>>? load = null)
{
    private SortedDictionary<int, FakeIssue>? _issues;

    /// <summary>The repository object of the REST API.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>Its lasting number.</summary>
    public long Id { get; } = json["id"]!.GetValue<long>();

    /// <summary>Its <c>owner/name</c> of today.</summary>
    public string Name => Json["full_name"]!.GetValue<string>();

    /// <summary>Names it had before; they lead to it by 301.</summary>
    public List<string> FormerNames { get; } = [];

    /// <summary>Whether it is gone or private: 404.</summary>
    public bool IsGone { get; set; }

    /// <summary>Whether GitHub was told by a court or an owner of rights to block it: 451.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>How many commits its default branch has.</summary>
    public int CommitCount { get; set; } = 1;

    /// <summary>The text of its README, or null where there is none.</summary>
    public string? Readme { get; set; }

    /// <summary>Whether it has issues at all: without, the list is empty over REST (410) and over GraphQL.</summary>
    public bool HasIssues
    {
        get => Json["has_issues"]?.GetValue<bool>() ?? true;
        set => Json["has_issues"] = value;
    }

    /// <summary>Issues and pull requests that were ever there, by number.</summary>
    public IReadOnlyDictionary<int, FakeIssue> Issues => All;

    /// <summary>Those that are listed.</summary>
    public IEnumerable<FakeIssue> Listed => All.Values.Where(issue => issue.Fate == IssueFate.Present);

    private SortedDictionary<int, FakeIssue> All
    {
        get
        {
            if (_issues is not null) return _issues;
            _issues = [];
            foreach (var issue in load?.Invoke(this) ?? []) _issues[issue.Number] = issue;
            return _issues;
        }
    }

    /// <summary>Opens an issue.</summary>
    public FakeIssue AddIssue(string title, string at, string? body = "It fails.", string? login = "ann") =>
        Add(RestJson.Issue(this, NextNumber(), title, at, body, login));

    /// <summary>Opens a pull request.</summary>
    public FakeIssue AddPullRequest(string title, string at)
    {
        var number = NextNumber();
        var json = RestJson.Issue(this, number, title, at, null, "ann");
        json["pull_request"] = RestJson.PullRequestLinks(this, number);
        return Add(json);
    }

    /// <summary>Gives it another name; the old one leads to it from now on.</summary>
    public void Rename(string name)
    {
        FormerNames.Add(Name);
        Json["full_name"] = name;
        Json["name"] = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }

    private FakeIssue Add(JsonObject json)
    {
        var issue = new FakeIssue(this, json, []);
        All.Add(issue.Number, issue);
        return issue;
    }

    private int NextNumber() => All.Count == 0 ? 1 : All.Keys.Last() + 1;
}
