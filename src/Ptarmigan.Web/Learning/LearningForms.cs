using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Suggestions;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Rounds;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>What the forms of the pages on suggestions and learning do. Form fields make the framework demand the anti-forgery token.</summary>
internal static class LearningForms
{
    private const string Busy = "Something is being measured or trained already; wait for it, or stop it.";

    public static void MapLearningForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription().AddEndpointFilter(KnowsQuestion);
        forms.MapPost("/suggestions/{question}", Judge);
        forms.MapPost("/suggestions/{question}/undo", Undo);
        forms.MapPost("/learning/{question}/start", (string question, [FromForm] string? now, HttpContext context, LearningWork work, ShownOnce once) =>
            Told(context, once, $"/learning/{question}", work.Measure(Question.Find(question)) ? "It is being measured." : Busy));
        forms.MapPost("/learning/{question}/stop", (string question, [FromForm] string? now, HttpContext context, LearningWork work, ShownOnce once) =>
        {
            work.Stop();
            return Told(context, once, $"/learning/{question}", "Stopped; what was measured before stays.");
        });
        forms.MapPost("/learning/{question}/round", LookAgain).RequireAuthorization(nameof(Role.Adjudicator));
        forms.MapPost("/learning/{question}/train", (string question, [FromForm] string? now, HttpContext context, LearningWork work, ShownOnce once) =>
            Told(context, once, $"/learning/{question}", work.Train() ? "A model is being trained." : Busy)).RequireAuthorization(nameof(Role.Adjudicator));
    }

    private static async ValueTask<object?> KnowsQuestion(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        Question.All.Any(question => question.Name == (string?)call.HttpContext.GetRouteValue("question")) ? await next(call) : Results.NotFound();

    private static async Task<IResult> Judge(
        string question, [FromForm] string issue, [FromForm] string model, [FromForm] string suggested, [FromForm] string confidence, [FromForm] string? act, [FromForm] string? change, [FromForm] string? order,
        [FromForm] string? repository, HttpContext context, StudyDoor door, ShownOnce once)
    {
        var place = new SuggestionPlace(question, SuggestionPlace.OrderOf(order), string.IsNullOrWhiteSpace(repository) ? null : repository, issue);
        try
        {
            var said = await door.Ask(study =>
            {
                var desk = Desk(study, question, context);
                var answer = new SuggestedAnswer(KeyOf(study, issue), model, suggested, double.TryParse(confidence, CultureInfo.InvariantCulture, out var sure) ? Math.Clamp(sure, 0, 1) : 0);
                // A set of codes is a field that stands several times.
                var verdict = (act, change) switch
                {
                    (_, { } other) => desk.Change(answer, other),
                    ("accept", _) => desk.Accept(answer),
                    ("reject", _) => desk.Reject(answer),
                    _ => desk.Change(answer, string.Join(';', context.Request.Form["answer"].Where(part => !string.IsNullOrEmpty(part)))),
                };
                return $"{issue}: {Words(verdict)}.";
            });
            return Told(context, once, place.Address, said);
        }
        catch (RefusalException refused)
        {
            return Told(context, once, (place with { After = null, Issue = issue }).Address, refused.Told);
        }
    }

    private static async Task<IResult> Undo(string question, [FromForm] string? order, [FromForm] string? repository, HttpContext context, StudyDoor door, ShownOnce once)
    {
        var place = new SuggestionPlace(question, SuggestionPlace.OrderOf(order), string.IsNullOrWhiteSpace(repository) ? null : repository);
        var issue = await door.Ask(study => Desk(study, question, context).Undo() is { } undone ? new IssueCatalog(study.Database).ReadByKeys([undone.IssueId])[0].Reference.ToString() : null);
        return issue is null ? Told(context, once, place.Address, "There is nothing to undo.") : Told(context, once, (place with { Issue = issue }).Address, $"{issue}: undone.");
    }

    /// <summary>Opens a blind round on the labels that differ most from what a model says.</summary>
    private static async Task<IResult> LookAgain(string question, [FromForm] string? name, [FromForm] int size, [FromForm] string? annotators, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once)
    {
        try
        {
            var said = await door.Ask(study =>
            {
                var asked = Question.Find(question);
                var chosen = LearningReview.Kept(study, asked)?.Shown(study, asked).Take(Math.Max(1, size)).Select(label => label.IssueId).ToArray() ?? [];
                var round = RoundOpening.Open(
                    study,
                    new RoundPlan
                    {
                        Name = name ?? "",
                        Question = asked,
                        Annotators = OfferedAnnotators.Read(study, options, annotators),
                        Sample = new RoundSample { Chosen = chosen, ChosenAs = $"{chosen.Length} labels that differ most from what a model says" },
                    },
                    context.User.Identity!.Name!);
                return $"The round {round.Name} is open: {Counted.Of(round.IssueCount, "issue")}.";
            });
            return Told(context, once, "/rounds", said);
        }
        catch (RefusalException refused)
        {
            return Told(context, once, $"/learning/{question}", refused.Told);
        }
    }

    private static SuggestionDesk Desk(Study study, string question, HttpContext context) => new(study, Question.Find(question), context.User.Identity!.Name!);

    private static long KeyOf(Study study, string issue) =>
        IssueReference.TryParse(issue, out var reference) && new IssueCatalog(study.Database).Find(reference) is { } found ? found.Id : throw new AnnotationException($"`{issue}` is no issue of the study.");

    private static string Words(SuggestionVerdict verdict) => verdict switch
    {
        { Kind: VerdictKind.Accepted } => $"{Answer(verdict.Answer!)}, as suggested",
        { Answer: { } answer } => Answer(answer),
        _ => "rejected, without an answer",
    };

    private static string Answer(string answer) => answer.Length == 0 ? "none" : answer.Replace(";", ", ", StringComparison.Ordinal);

    private static IResult Told(HttpContext context, ShownOnce once, string to, string said) =>
        Results.LocalRedirect($"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}told={once.Keep(context.User.Identity!.Name, said)}");
}
