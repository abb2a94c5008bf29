using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/rounds/{id}/adjudication</c>: what counts where the annotators of a closed round differ.</summary>
internal static class AdjudicationApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/rounds/{id:long}").WithTags("Adjudication").AddEndpointFilter<RuleBroken>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        rounds.MapGet("/decisions/mine", async (long id, HttpContext context, StudyDoor door) =>
                await Ask(id, context, door, adjudicator => adjudicator.DecisionsFor(context.User.Identity!.Name!).Select(own => new Reviewed(own.Issue.ToString(), own.Own, own.Decided, own.IsConfirmed)).ToArray()))
            .WithName("MyDecisions").WithSummary("What was decided on the issues the caller had answered.").Produces<Reviewed[]>().RequireAuthorization(nameof(Role.Annotator));

        var deciding = rounds.MapGroup("/adjudication").RequireAuthorization(nameof(Role.Adjudicator));
        deciding.MapGet("", (long id, HttpContext context, StudyDoor door, bool all = false) => Ask(id, context, door, adjudicator => adjudicator.Items(onlyDifferences: !all).Select(Shown.Of).ToArray()))
            .WithName("ListDifferences").WithSummary("The issues that await a decision or are decided; with `all` those on which everybody agrees too.").Produces<Shown[]>();
        deciding.MapPost("/decisions", (long id, NewDecision wanted, HttpContext context, StudyDoor door) => Ask(id, context, door, adjudicator =>
                Shown.Of(wanted.Answer is null
                    ? adjudicator.TakeBack(Read(wanted.Issue), context.User.Identity!.Name!, wanted.Reason)
                    : adjudicator.Decide(Read(wanted.Issue), wanted.Answer, context.User.Identity!.Name!, wanted.Reason))))
            .WithName("Decide").WithSummary("Decides an issue, or with a null answer takes the decision back.").Produces<Shown>();
        deciding.MapPost("/notes", (long id, NewNote wanted, HttpContext context, StudyDoor door) => Ask(id, context, door, adjudicator =>
                Shown.Of(adjudicator.Note(Read(wanted.Issue), context.User.Identity!.Name!, wanted.Text))))
            .WithName("AddNote").WithSummary("Adds a remark to the discussion of an issue.").Produces<Shown>();
    }

    private static async Task<IResult> Ask<T>(long id, HttpContext context, StudyDoor door, Func<Adjudicator, T> ask)
    {
        var (isThere, answer) = await door.Ask(study => new RoundCatalog(study).TryFind(id) is { } round ? (true, ask(new Adjudicator(study, round, context.User.Identity!.Name))) : (false, default));
        return isThere ? Results.Ok(answer) : ApiProblems.NotFound("There is no such round.");
    }

    private static IssueReference Read(string issue) =>
        IssueReference.TryParse(issue, out var reference) ? reference : throw new Annotation.AnnotationException($"`{issue}` is no issue.", null, "Write it as owner/name#number.");

    internal sealed record Shown(
        string Issue, string Title, Outcome Outcome, bool IsWaiting, IReadOnlyList<SeenAnswer> Answers, string? Gold, IReadOnlyList<Decision> Decisions, IReadOnlyList<DiscussionNote> Notes)
    {
        public static Shown Of(AdjudicatedItem item) => new(item.Issue.ToString(), item.Title, item.Outcome, item.IsWaiting, item.Answers, item.Gold, item.Decisions, item.Notes);
    }

    internal sealed record Reviewed(string Issue, string Own, Decision Decided, bool IsConfirmed);

    internal sealed record NewDecision(string Issue, string? Answer, string Reason);

    internal sealed record NewNote(string Issue, string Text);
}
