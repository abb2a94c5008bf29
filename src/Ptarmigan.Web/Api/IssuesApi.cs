using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/issues</c>: the issues of the study, by pages, and one with everything said on it.</summary>
internal static class IssuesApi
{
    private const int LargestPage = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/issues", List).WithName("ListIssues").WithTags("Issues")
            .WithSummary("A page of the issues that meet every condition given. Follow `next` for the next page.")
            .Produces<IssuePage>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/issues/{owner}/{name}/{number:int}", Find).WithName("GetIssue").WithTags("Issues")
            .WithSummary("An issue with its present text, comments and events.")
            .Produces<ShownThread>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> List(
        HttpContext context, StudyDoor door,
        [Description("Words of title or body; \"a phrase\", word*, -word.")] string? q,
        [Description("owner/name")] string? repository,
        [Description("open or closed")] string? state,
        [Description("A label the issue carries.")] string? label,
        LanguageTeller languages,
        [Description("The language of the text: english, not-english or undetermined. The first time it is asked for all texts are looked at, which may last some minutes; `untold` says how many are left.")] string? language,
        [Description("The first day of creation, as 2024-01-31.")] string? from,
        [Description("The last day of creation.")] string? to,
        [Description("An annotator's name: who must have judged the issue, or given `answer`.")] string? annotator,
        [Description("A question and its answer, as ptm=yes or challenges=HR-MEM; by `annotator`, or by anybody.")] string? answer,
        [Description("newest (default), oldest, repository, closed or comments")] string? order,
        [Description("The last issue of the page before, as owner/name#number.")] string? after,
        [Description("How many at most, 1 to 200.")] int size = 50)
    {
        if (size is < 1 or > LargestPage) return ApiProblems.BadRequest($"`size` must be from 1 to {LargestPage}.");
        IssueReference? last = null;
        if (after is not null)
        {
            if (!IssueReference.TryParse(after, out var reference)) return ApiProblems.BadRequest("`after` must have the form owner/name#number.");
            last = reference;
        }

        var search = IssueSearch.Of(context.Request.Query);
        var untold = search.Language is null ? 0 : await languages.Missing();
        var filter = search.ToFilter(context.User.Identity?.Name);
        var (count, issues) = await door.Ask(study =>
        {
            var catalog = new IssueCatalog(study.Database);
            return (catalog.Count(filter), catalog.ReadPage(filter with { Limit = size }, last));
        });
        var next = issues.Count < size ? null
            : $"/api/issues?{search.ToQuery()}{(search == new IssueSearch() ? "" : "&")}size={size}&after={Uri.EscapeDataString(issues[^1].Reference.ToString())}";
        return Results.Ok(new IssuePage(count, [.. issues.Select(Show)], next, untold));
    }

    private static async Task<IResult> Find(string owner, string name, int number, StudyDoor door)
    {
        if (!IssueReference.TryParse($"{owner}/{name}#{number}", out var reference)) return ApiProblems.NotFound("This is no issue's name.");
        var thread = await door.Ask(study =>
        {
            var catalog = new IssueCatalog(study.Database);
            return catalog.Find(reference) is { } issue ? Show(catalog.ReadThread(issue), study) : null;
        });
        return thread is null ? ApiProblems.NotFound($"The study does not hold {reference}.") : Results.Ok(thread);
    }

    private static ShownThread Show(IssueThread thread, Study study) => new(
        Show(thread.Issue), thread.Body,
        new IssueCatalog(study.Database).ReadSnapshots(thread.Issue).First(snapshot => snapshot.Id == thread.Issue.SnapshotId).Sha256,
        thread.Comments, thread.Events);

    private static ShownIssue Show(Issue issue) => new(
        issue.Reference.Repository.ToString(), issue.Reference.Number, issue.Title, issue.State.Text, issue.StateReason, issue.Author, issue.AuthorAssociation,
        issue.CreatedAt, issue.UpdatedAt, issue.ClosedAt, issue.CommentCount, issue.Labels);

    internal sealed record IssuePage(int Count, IReadOnlyList<ShownIssue> Issues, string? Next, int Untold);

    internal sealed record ShownIssue(
        string Repository, int Number, string Title, string State, string? StateReason, string? Author, string? AuthorAssociation,
        DateTimeOffset CreatedAt, DateTimeOffset? UpdatedAt, DateTimeOffset? ClosedAt, int Comments, IReadOnlyList<string> Labels);

    internal sealed record ShownThread(
        ShownIssue Issue, string? Body, string SnapshotSha256, IReadOnlyList<Comment> Comments, IReadOnlyList<IssueEvent> Events);
}
