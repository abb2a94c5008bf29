using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>Made-up objects in the whole shape that GitHub's OpenAPI description asks for.</summary>
internal static class RestJson
{
    private const string Api = "https://api.github.com";
    private const string Web = "https://github.com";

    public static JsonObject? User(string? login)
    {
        if (login is null) return null;
        var url = $"{Api}/users/{login}";
        return new JsonObject
        {
            ["login"] = login,
            ["id"] = Number(login),
            ["node_id"] = NodeId("User", Number(login)),
            ["avatar_url"] = $"{Web}/{login}.png",
            ["gravatar_id"] = "",
            ["url"] = url,
            ["html_url"] = $"{Web}/{login}",
            ["followers_url"] = url + "/followers",
            ["following_url"] = url + "/following{/other_user}",
            ["gists_url"] = url + "/gists{/gist_id}",
            ["starred_url"] = url + "/starred{/owner}{/repo}",
            ["subscriptions_url"] = url + "/subscriptions",
            ["organizations_url"] = url + "/orgs",
            ["repos_url"] = url + "/repos",
            ["events_url"] = url + "/events{/privacy}",
            ["received_events_url"] = url + "/received_events",
            ["type"] = login.EndsWith("[bot]", StringComparison.Ordinal) ? "Bot" : "User",
            ["site_admin"] = false,
        };
    }

    public static JsonObject Issue(FakeRepository repository, int number, string title, string at, string? body, string? login)
    {
        var url = $"{Api}/repos/{repository.Name}/issues/{number}";
        var id = (repository.Id * 100_000) + number;
        return new JsonObject
        {
            ["url"] = url,
            ["repository_url"] = $"{Api}/repos/{repository.Name}",
            ["labels_url"] = url + "/labels{/name}",
            ["comments_url"] = url + "/comments",
            ["events_url"] = url + "/events",
            ["html_url"] = $"{Web}/{repository.Name}/issues/{number}",
            ["id"] = id,
            ["node_id"] = NodeId("Issue", id),
            ["number"] = number,
            ["title"] = title,
            ["user"] = User(login),
            ["labels"] = new JsonArray(),
            ["state"] = "open",
            ["locked"] = false,
            ["assignee"] = null,
            ["assignees"] = new JsonArray(),
            ["milestone"] = null,
            ["comments"] = 0,
            ["created_at"] = at,
            ["updated_at"] = at,
            ["closed_at"] = null,
            ["author_association"] = "NONE",
            ["active_lock_reason"] = null,
            ["body"] = body,
            ["closed_by"] = null,
            ["reactions"] = Reactions(url),
            ["timeline_url"] = url + "/timeline",
            ["performed_via_github_app"] = null,
            ["state_reason"] = null,
        };
    }

    public static JsonObject PullRequestLinks(FakeRepository repository, int number) => new()
    {
        ["url"] = $"{Api}/repos/{repository.Name}/pulls/{number}",
        ["html_url"] = $"{Web}/{repository.Name}/pull/{number}",
        ["diff_url"] = $"{Web}/{repository.Name}/pull/{number}.diff",
        ["patch_url"] = $"{Web}/{repository.Name}/pull/{number}.patch",
        ["merged_at"] = null,
    };

    public static JsonObject Comment(FakeIssue issue, long id, string at, string body, string? login)
    {
        var url = $"{Api}/repos/{issue.Repository.Name}/issues/comments/{id}";
        return new JsonObject
        {
            ["url"] = url,
            ["html_url"] = $"{Web}/{issue.Repository.Name}/issues/{issue.Number}#issuecomment-{id}",
            ["issue_url"] = $"{Api}/repos/{issue.Repository.Name}/issues/{issue.Number}",
            ["id"] = id,
            ["node_id"] = NodeId("IssueComment", id),
            ["user"] = User(login),
            ["created_at"] = at,
            ["updated_at"] = at,
            ["author_association"] = "NONE",
            ["body"] = body,
            ["reactions"] = Reactions(url),
            ["performed_via_github_app"] = null,
            ["event"] = "commented",
            ["actor"] = User(login),
        };
    }

    public static JsonObject Event(FakeRepository repository, long id, string at, string kind, string? login) => new()
    {
        ["id"] = id,
        ["node_id"] = NodeId("Event", id),
        ["url"] = $"{Api}/repos/{repository.Name}/issues/events/{id}",
        ["actor"] = User(login),
        ["event"] = kind,
        ["commit_id"] = null,
        ["commit_url"] = null,
        ["created_at"] = at,
        ["performed_via_github_app"] = null,
    };

    public static JsonObject CrossReference(FakeIssue source, string at)
    {
        var issue = (JsonObject)source.Json.DeepClone();
        issue["repository"] = source.Repository.Json.DeepClone();
        return new JsonObject
        {
            ["actor"] = User("ann"),
            ["created_at"] = at,
            ["updated_at"] = at,
            ["source"] = new JsonObject { ["type"] = "issue", ["issue"] = issue },
            ["event"] = "cross-referenced",
        };
    }

    public static JsonObject Label(FakeRepository repository, string name) => new()
    {
        ["id"] = Number(name),
        ["node_id"] = NodeId("Label", Number(name)),
        ["url"] = $"{Api}/repos/{repository.Name}/labels/{Uri.EscapeDataString(name)}",
        ["name"] = name,
        ["color"] = "ededed",
        ["default"] = false,
        ["description"] = null,
    };

    public static JsonObject EventLabel(string name) => new() { ["name"] = name, ["color"] = "ededed" };

    public static JsonObject Repository(long id, string name)
    {
        var owner = name[..name.IndexOf('/', StringComparison.Ordinal)];
        var url = $"{Api}/repos/{name}";
        var json = new JsonObject
        {
            ["id"] = id,
            ["node_id"] = NodeId("Repository", id),
            ["name"] = name[(owner.Length + 1)..],
            ["full_name"] = name,
            ["private"] = false,
            ["owner"] = User(owner),
            ["html_url"] = $"{Web}/{name}",
            ["description"] = null,
            ["fork"] = false,
            ["url"] = url,
        };
        foreach (var (field, path) in Paths) json[field] = url + path;
        foreach (var (field, value) in new Dictionary<string, JsonNode?>
        {
            ["created_at"] = "2020-01-01T00:00:00Z",
            ["updated_at"] = "2024-01-01T00:00:00Z",
            ["pushed_at"] = "2024-01-01T00:00:00Z",
            ["git_url"] = $"git://github.com/{name}.git",
            ["ssh_url"] = $"git@github.com:{name}.git",
            ["clone_url"] = $"{Web}/{name}.git",
            ["svn_url"] = $"{Web}/{name}",
            ["homepage"] = null,
            ["size"] = 100,
            ["stargazers_count"] = 5,
            ["watchers_count"] = 5,
            ["language"] = "Python",
            ["has_issues"] = true,
            ["has_projects"] = false,
            ["has_downloads"] = true,
            ["has_wiki"] = false,
            ["has_pages"] = false,
            ["has_discussions"] = false,
            ["forks_count"] = 1,
            ["mirror_url"] = null,
            ["archived"] = false,
            ["disabled"] = false,
            ["open_issues_count"] = 0,
            ["license"] = null,
            ["allow_forking"] = true,
            ["is_template"] = false,
            ["web_commit_signoff_required"] = false,
            ["topics"] = new JsonArray(),
            ["visibility"] = "public",
            ["forks"] = 1,
            ["open_issues"] = 0,
            ["watchers"] = 5,
            ["default_branch"] = "main",
            ["network_count"] = 1,
            ["subscribers_count"] = 1,
        }) json[field] = value;
        return json;
    }

    /// <summary>A global id in the older of GitHub's two forms.</summary>
    public static string NodeId(string type, long id) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"0{type.Length}:{type}{id}")));

    private static JsonObject Reactions(string url) => new()
    {
        ["url"] = url + "/reactions",
        ["total_count"] = 0,
        ["+1"] = 0,
        ["-1"] = 0,
        ["laugh"] = 0,
        ["hooray"] = 0,
        ["confused"] = 0,
        ["heart"] = 0,
        ["rocket"] = 0,
        ["eyes"] = 0,
    };

    private static readonly (string Field, string Path)[] Paths =
    [
        ("forks_url", "/forks"), ("keys_url", "/keys{/key_id}"), ("collaborators_url", "/collaborators{/collaborator}"), ("teams_url", "/teams"),
        ("hooks_url", "/hooks"), ("issue_events_url", "/issues/events{/number}"), ("events_url", "/events"), ("assignees_url", "/assignees{/user}"),
        ("branches_url", "/branches{/branch}"), ("tags_url", "/tags"), ("blobs_url", "/git/blobs{/sha}"), ("git_tags_url", "/git/tags{/sha}"),
        ("git_refs_url", "/git/refs{/sha}"), ("trees_url", "/git/trees{/sha}"), ("statuses_url", "/statuses/{sha}"), ("languages_url", "/languages"),
        ("stargazers_url", "/stargazers"), ("contributors_url", "/contributors"), ("subscribers_url", "/subscribers"), ("subscription_url", "/subscription"),
        ("commits_url", "/commits{/sha}"), ("git_commits_url", "/git/commits{/sha}"), ("comments_url", "/comments{/number}"),
        ("issue_comment_url", "/issues/comments{/number}"), ("contents_url", "/contents/{+path}"), ("compare_url", "/compare/{base}...{head}"),
        ("merges_url", "/merges"), ("archive_url", "/{archive_format}{/ref}"), ("downloads_url", "/downloads"), ("issues_url", "/issues{/number}"),
        ("pulls_url", "/pulls{/number}"), ("milestones_url", "/milestones{/number}"), ("notifications_url", "/notifications{?since,all,participating}"),
        ("labels_url", "/labels{/name}"), ("releases_url", "/releases{/id}"), ("deployments_url", "/deployments"),
    ];

    /// <summary>A number that is the same in every run.</summary>
    private static int Number(string text) => text.Aggregate(17, (sum, letter) => ((sum * 31) + letter) & 0xFFFFFF);
}
