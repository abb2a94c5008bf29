using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.Rest;

/// <summary><c>/search/issues</c> with the qualifiers <c>repo:</c>, <c>is:issue</c>, <c>is:pr</c>, <c>is:open</c> and <c>is:closed</c>.</summary>
internal static class IssueSearch
{
    public static Answer Answer(FakeCorpus corpus, RestRequest request)
    {
        var terms = (request.Text("q") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = Array.Find(terms, term => term.StartsWith("repo:", StringComparison.Ordinal));
        if (name is null || corpus.Find(name[5..]) is not { } repository) return FakeGitHub.Answer.Invalid("Validation Failed");
        var found = repository.Listed.Where(issue => Array.TrueForAll(terms, term => term switch
        {
            "is:issue" => !issue.IsPullRequest,
            "is:pr" => issue.IsPullRequest,
            "is:open" => issue.IsOpen,
            "is:closed" => !issue.IsOpen,
            _ => true,
        })).ToList();
        var page = Paging.ByNumber(request, "/search/issues", [.. found.Take(1000)], Shown);
        return page with { Body = new JsonObject { ["total_count"] = found.Count, ["incomplete_results"] = false, ["items"] = page.Body, ["search_type"] = "lexical" } };
    }

    private static JsonObject Shown(FakeIssue issue)
    {
        var row = (JsonObject)issue.Json.DeepClone();
        row["score"] = 1.0;
        // The description of a search has no null here.
        if (row["body"] is null) row.Remove("body");
        return row;
    }
}
