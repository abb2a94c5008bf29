using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary>The paths of the REST API that reading issues and repositories needs.</summary>
internal sealed class RestApi(FakeCorpus corpus)
{
    /// <summary>From which offset on a numbered page of a large list is refused.</summary>
    public int OffsetLimit { get; set; } = 10_000;

    /// <summary>Answers a path, cut at its slashes.</summary>
    public Answer Answer(string[] path, RestRequest request) => path switch
    {
        ["repos", var owner, var name, .. var rest] when corpus.Find($"{owner}/{name}") is { } repository => Below(repository, rest, request),
        ["repos", var owner, var name, .. var rest] when corpus.FindFormer($"{owner}/{name}") is { } moved => Moved(request, $"/repositories/{moved.Id}", rest),
        ["repositories", var id, .. var rest] when long.TryParse(id, CultureInfo.InvariantCulture, out var number) && corpus.Find(number) is { } repository =>
            Below(repository, rest, request),
        ["search", "repositories"] => RepositorySearch.Answer(corpus, request),
        ["search", "issues"] => IssueSearch.Answer(corpus, request),
        _ => FakeGitHub.Answer.NotFound(),
    };

    private Answer Below(FakeRepository repository, string[] path, RestRequest request) => path switch
    {
        _ when repository.IsBlocked => Blocked(repository),
        [] => new Answer(200, repository.Json.DeepClone()),
        ["issues"] => IssueLists.Issues(repository, request, OffsetLimit),
        ["issues", "comments"] => IssueLists.AllComments(repository, request, OffsetLimit),
        ["issues", "events"] => IssueLists.AllEvents(repository, request, OffsetLimit),
        ["issues", var text, .. var rest] when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => One(repository, number, rest, request),
        ["commits"] => Paging.ByNumber(request, $"/repositories/{repository.Id}/commits", Commits(repository, request)),
        ["readme"] when repository.Readme is { } text => Readme(repository, text),
        _ => FakeGitHub.Answer.NotFound(),
    };

    private static Answer Blocked(FakeRepository repository)
    {
        var answer = FakeGitHub.Answer.Error(451, "Repository access blocked");
        answer.Body!["block"] = new JsonObject { ["reason"] = "dmca", ["created_at"] = "2024-01-01T00:00:00Z", ["html_url"] = $"https://github.com/github/dmca/{repository.Id}" };
        return answer;
    }

    private static Answer One(FakeRepository repository, int number, string[] path, RestRequest request)
    {
        if (!repository.HasIssues) return FakeGitHub.Answer.Error(410, "Issues are disabled for this repo");
        if (!repository.Issues.TryGetValue(number, out var issue)) return FakeGitHub.Answer.NotFound();
        return issue.Fate switch
        {
            IssueFate.Present => path switch
            {
                [] => new Answer(200, IssueLists.Shown(issue, request).DeepClone()),
                ["comments"] => IssueLists.Comments(issue, request),
                ["timeline"] => IssueLists.Timeline(issue, request),
                ["events"] => IssueLists.Events(issue, request),
                _ => FakeGitHub.Answer.NotFound(),
            },
            IssueFate.Deleted => FakeGitHub.Answer.Error(410, "This issue was deleted"),
            // Only the issue itself leads on; what lies below it does not.
            IssueFate.Transferred when path is [] && !issue.MovedTo!.Repository.IsGone =>
                Moved(request, $"/repositories/{issue.MovedTo.Repository.Id}/issues/{issue.MovedTo.Number}", []),
            _ => FakeGitHub.Answer.NotFound(),
        };
    }

    private static Answer Moved(RestRequest request, string path, string[] rest)
    {
        var url = request.BaseUrl + string.Join('/', [path, .. rest]);
        var query = string.Join('&', request.Query.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value.ToString())}"));
        if (query.Length > 0) url += "?" + query;
        return new Answer(301, new JsonObject { ["message"] = "Moved Permanently", ["url"] = url, ["documentation_url"] = "https://docs.github.com/rest" })
        {
            Headers = { ["Location"] = url },
        };
    }

    private static List<JsonObject> Commits(FakeRepository repository, RestRequest request)
    {
        // A count is all that is known; only the rows of this page are made whole.
        var from = (request.Page - 1) * request.PageSize;
        return [.. Enumerable.Range(0, repository.CommitCount).Select(at => at >= from && at < from + request.PageSize ? Commit(repository, at) : [])];
    }

    private static JsonObject Commit(FakeRepository repository, int at)
    {
        var sha = at.ToString("x40", CultureInfo.InvariantCulture);
        var person = new JsonObject { ["name"] = "Ann", ["email"] = "ann@example.org", ["date"] = "2024-01-01T00:00:00Z" };
        var url = $"https://api.github.com/repos/{repository.Name}/commits/{sha}";
        return new JsonObject
        {
            ["sha"] = sha,
            ["node_id"] = RestJson.NodeId("Commit", at),
            ["url"] = url,
            ["html_url"] = $"https://github.com/{repository.Name}/commit/{sha}",
            ["comments_url"] = url + "/comments",
            ["author"] = RestJson.User("ann"),
            ["committer"] = RestJson.User("ann"),
            ["parents"] = new JsonArray(),
            ["commit"] = new JsonObject
            {
                ["author"] = person,
                ["committer"] = person.DeepClone(),
                ["message"] = "Change",
                ["comment_count"] = 0,
                ["url"] = url,
                ["tree"] = new JsonObject { ["sha"] = sha, ["url"] = url },
            },
        };
    }

    private static Answer Readme(FakeRepository repository, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var url = $"https://api.github.com/repos/{repository.Name}/contents/README.md?ref=main";
        return new Answer(200, new JsonObject
        {
            ["type"] = "file",
            ["name"] = "README.md",
            ["path"] = "README.md",
            ["sha"] = new string('a', 40),
            ["size"] = bytes.Length,
            ["url"] = url,
            ["html_url"] = $"https://github.com/{repository.Name}/blob/main/README.md",
            ["git_url"] = url,
            ["download_url"] = url,
            ["content"] = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
            ["encoding"] = "base64",
            ["_links"] = new JsonObject { ["self"] = url, ["git"] = url, ["html"] = url },
        });
    }
}
