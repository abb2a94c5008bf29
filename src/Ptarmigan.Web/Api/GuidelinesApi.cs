using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/guidelines</c>: how questions are to be answered, with every version.</summary>
internal static class GuidelinesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var guidelines = api.MapGroup("/guidelines/{question}").WithTags("Guidelines").AddEndpointFilter<RuleBroken>().ProducesProblem(StatusCodes.Status409Conflict);
        guidelines.MapGet("", async (string question, StudyDoor door) =>
                TypedResults.Ok(await door.Ask(study => new GuidelineBook(study).History(Question.Find(question)).Select(Shown.Of).ToArray())))
            .WithName("ListGuidelineVersions").WithSummary("Every version of a question's guideline, the oldest first.");
        guidelines.MapGet("/difference", async (string question, int older, int newer, StudyDoor door) => TypedResults.Ok(await door.Ask(study =>
            {
                var (book, asked) = (new GuidelineBook(study), Question.Find(question));
                return LineDifference.Between(book.Find(asked, older).Text, book.Find(asked, newer).Text);
            })))
            .WithName("CompareGuidelines").WithSummary("What changed between two versions, line by line.");
        guidelines.MapPost("", async (string question, NewVersion wanted, HttpContext context, StudyDoor door) => TypedResults.Ok(Shown.Of(await door.Ask(study =>
                new GuidelineBook(study).Add(Question.Find(question), wanted.Text, context.User.Identity!.Name!, wanted.Reason, wanted.BasedOn)))))
            .WithName("ChangeGuideline").WithSummary("Makes a new version.").RequireAuthorization(nameof(Role.Adjudicator));
    }

    internal sealed record NewVersion(string Text, string Reason, int? BasedOn = null);

    internal sealed record Shown(string Question, int Version, string Text, IReadOnlyList<string> Inclusion, IReadOnlyList<string> Exclusion, string Author, string Reason, DateTimeOffset MadeAt)
    {
        public static Shown Of(GuidelineVersion version) =>
            new(version.Question.Name, version.Version, version.Text, version.Inclusion, version.Exclusion, version.Author, version.Reason, version.MadeAt);
    }
}
