using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Layout;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Rounds;

/// <summary>What the forms of the round pages do. Form fields make the framework demand the anti-forgery token.</summary>
internal static class RoundForms
{
    public static void MapRoundForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").RequireAuthorization(nameof(Role.Adjudicator)).ExcludeFromDescription();
        forms.MapPost("/rounds", ([FromForm] RoundForm form, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/rounds", study => Opened(RoundOpening.Open(
                study, form.Plan(OfferedAnnotators.Read(study, options, form.Annotators, form.Absent)), context.User.Identity!.Name!))));
        forms.MapPost("/rounds/paper", ([FromForm] string question, [FromForm] string? annotators, [FromForm] bool? absent, [FromForm] int? size, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/rounds", study => Opened(RoundOpening.Open(
                study, PaperProcedure.Next(study, Question.Find(question), OfferedAnnotators.Read(study, options, annotators, absent ?? false), size ?? PaperProcedure.RoundSize), context.User.Identity!.Name!, "The next step of the paper."))));
        forms.MapPost("/rounds/{id:long}/close", (long id, [FromForm] string? reason, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/rounds", study => Closed(study, RoundClosing.Close(study, Find(study, id), context.User.Identity!.Name!, reason))));
        forms.MapPost("/rounds/{id:long}/unlock", (long id, [FromForm] string? reason, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/rounds", study => $"The round {RoundClosing.Unlock(study, Find(study, id), context.User.Identity!.Name!, reason ?? "").Name} is open again."));
        forms.MapPost("/rounds/{id:long}/withdraw", (long id, [FromForm] string? confirm, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/rounds", study =>
            {
                var round = Find(study, id);
                RoundWithdrawal.Withdraw(study, round);
                return $"The round {round.Name} is taken back. Its issues can be drawn again.";
            }));
        forms.MapPost("/rounds/{id:long}/decide", Decide);
        forms.MapPost("/rounds/{id:long}/take-back", (long id, [FromForm] string issue, [FromForm] string? reason, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, Adjudicate(id, issue), study =>
            {
                new Adjudicator(study, Find(study, id), context.User.Identity!.Name).TakeBack(Reference(issue), context.User.Identity!.Name!, reason ?? "");
                return $"The decision on {issue} is taken back.";
            }));
        forms.MapPost("/rounds/{id:long}/note", (long id, [FromForm] string issue, [FromForm] string? text, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, Adjudicate(id, issue), study =>
            {
                new Adjudicator(study, Find(study, id), context.User.Identity!.Name).Note(Reference(issue), context.User.Identity!.Name!, text ?? "");
                return "The remark is kept.";
            }));
        routes.MapPost("/rounds/{id:long}/remark", Remark).RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription();
        forms.MapPost("/guideline/{question}", (string question, [FromForm] string? text, [FromForm] string? reason, [FromForm] string? about, [FromForm] int basedOn, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, $"/guideline/{question}", study =>
            {
                var version = new GuidelineBook(study).Add(Question.Find(question), text ?? "", context.User.Identity!.Name!, Because(about, reason), basedOn);
                return $"Version {version.Version} is kept.";
            }));
    }

    private static Task<IResult> Decide(long id, [FromForm] string issue, [FromForm] string? reason, HttpContext context, StudyDoor door, ShownOnce once)
    {
        // A set of codes is a field that stands several times.
        var answer = string.Join(';', context.Request.Form["answer"].Where(part => !string.IsNullOrEmpty(part)));
        return FormOutcome.Act(context, door, once, $"/rounds/{id}/adjudicate", study =>
        {
            var decided = new Adjudicator(study, Find(study, id), context.User.Identity!.Name).Decide(Reference(issue), answer, context.User.Identity!.Name!, reason ?? "");
            return $"{issue} is decided: {(decided.Decision!.Answer!.Length == 0 ? "none" : decided.Decision.Answer)}.";
        }, Adjudicate(id, issue));
    }

    /// <summary>A remark of an annotator of the round on a difference of their own.</summary>
    private static Task<IResult> Remark(long id, [FromForm] string issue, [FromForm] string? text, HttpContext context, StudyDoor door, ShownOnce once) =>
        FormOutcome.Act(context, door, once, $"/rounds/{id}/decisions", study =>
        {
            var person = context.User.Identity!.Name!;
            var adjudicator = new Adjudicator(study, Find(study, id), person);
            if (adjudicator.AwaitedBy(person).All(own => own.Issue != Reference(issue))) throw new AnnotationException("No difference of yours awaits a decision there.", issue);
            adjudicator.Note(Reference(issue), person, text ?? "");
            return $"The remark on {issue} is kept.";
        });

    private static string Adjudicate(long id, string issue) => $"/rounds/{id}/adjudicate?issue={Uri.EscapeDataString(issue)}";

    /// <summary>Why a guideline was changed, with the issue whose decision asked for it.</summary>
    private static string Because(string? about, string? reason) => string.IsNullOrWhiteSpace(about) || string.IsNullOrWhiteSpace(reason) ? reason ?? "" : $"{about.Trim()}: {reason.Trim()}";

    private static string Opened(Round round) => $"The round {round.Name} is open: {Counted.Of(round.IssueCount, "issue")} ({round.Sample}).";

    private static string Closed(Study study, Round round)
    {
        var waiting = new Adjudicator(study, round).Items().Count(item => item.IsWaiting);
        return $"The round {round.Name} is closed. Agreement says how far the annotators agree; {Counted.Of(waiting, "issue awaits", "issues await")} a decision.";
    }

    private static Round Find(Study study, long id) => new RoundCatalog(study).TryFind(id) ?? throw new AnnotationException("There is no such round.");

    private static IssueReference Reference(string issue) =>
        IssueReference.TryParse(issue, out var reference) ? reference : throw new AnnotationException($"`{issue}` is no issue.");
}
