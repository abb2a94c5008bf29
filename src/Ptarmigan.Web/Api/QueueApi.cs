using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;
using Ptarmigan.Web.Reading;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/rounds/{id}/queue</c>: the caller's own part of a round, and nobody else's.</summary>
internal static class QueueApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var queue = api.MapGroup("/rounds/{id:long}/queue").WithTags("Annotating").RequireAuthorization(nameof(Role.Annotator)).AddEndpointFilter<RuleBroken>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        queue.MapGet("/next", (long id, HttpContext context, StudyDoor door, [Description("The place to go on from; -1 for the beginning.")] int after = -1) =>
                Ask(id, context, door, own => own.Next(after)))
            .WithName("NextIssue").WithSummary("The next issue that waits for the caller's answer, with the text that is judged.").Produces<Standing>();
        queue.MapGet("/{position:int}", (long id, int position, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.At(position)))
            .WithName("IssueAt").WithSummary("The issue at a place of the caller's own order, with the caller's own answer.").Produces<Standing>();
        queue.MapPost("/answers", (long id, GivenAnswer given, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.Answer(given.IssueId, given.Of(own)), withText: false))
            .WithName("Answer").WithSummary("Answers an issue, or answers it anew; on the disk when the response comes.").Produces<Standing>();
        queue.MapPost("/skips", (long id, OneIssue one, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.Skip(one.IssueId), withText: false))
            .WithName("Skip").WithSummary("Puts an issue off.").Produces<Standing>();
        queue.MapPost("/clears", (long id, OneIssue one, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.Clear(one.IssueId), withText: false))
            .WithName("Clear").WithSummary("Takes the answer to an issue back.").Produces<Standing>();
        queue.MapPost("/undo", (long id, Nothing _, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.Undo(), withText: false))
            .WithName("Undo").WithSummary("Undoes the last thing the caller did in the round.").Produces<Standing>();
        queue.MapPost("/redo", (long id, Nothing _, HttpContext context, StudyDoor door) => Ask(id, context, door, own => own.Redo(), withText: false))
            .WithName("Redo").WithSummary("Does the last undone thing again.").Produces<Standing>();
    }

    /// <summary>Opens the caller's own queue; null where the caller takes no part.</summary>
    public static RoundQueue? Own(Study study, long id, string person) =>
        new RoundCatalog(study).TryFind(id) is { } round && round.Annotators.Contains(person) ? new RoundQueue(study, round, person) : null;

    private static async Task<IResult> Ask(long id, HttpContext context, StudyDoor door, Func<RoundQueue, QueueItem?> act, bool withText = true)
    {
        var standing = await door.Ask(study =>
        {
            if (Own(study, id, context.User.Identity!.Name!) is not { } queue) return null;
            var item = act(queue);
            return new Standing(item, item is null || !withText ? null : ShownText.Of(queue.Read(item)), queue.Progress());
        });
        return standing is null ? ApiProblems.NotFound("You take no part in such a round.") : Results.Ok(standing);
    }

    /// <summary>An issue of the queue, and how far the caller is.</summary>
    internal sealed record Standing(QueueItem? Item, ShownText? Text, QueueProgress Progress);

    internal sealed record ShownText(string Issue, string Title, string? Body, IReadOnlyList<string> Labels, IReadOnlyList<Issues.Comment> Comments)
    {
        public static ShownText Of(RoundText text) =>
            new(text.Reference.ToString(), text.Title, text.Body, text.Labels, [.. text.Comments.Select(comment => comment.Comment)]);
    }

    internal sealed record OneIssue(long IssueId);

    internal sealed record Nothing;

    internal sealed record Quote([property: Description("title, body, or comment-0 and so on in the order of the comments")] string Part, int From, int To);

    internal sealed record GivenAnswer(long IssueId, string Answer, bool IsUnsure = false, double? Confidence = null, string? Note = null, IReadOnlyList<Quote>? Evidence = null)
    {
        public RoundAnswer Of(RoundQueue queue)
        {
            var text = Evidence is { Count: > 0 } ? queue.Read(queue.Find(IssueId)) : null;
            return new RoundAnswer(Answer) { IsUnsure = IsUnsure, Confidence = Confidence, Note = Note, Evidence = [.. (Evidence ?? []).Select(quote => Placed(quote, text!))] };
        }

        private static Evidence Placed(Quote quote, RoundText text) => TextParts.Words(text, quote.Part, quote.From, quote.To)
            ?? throw new AnnotationException("A quote is not in the text where it is said to be.", null, "Select the words again.");
    }
}
