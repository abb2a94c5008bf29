using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Api;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Coding;

/// <summary><c>/code/item</c>: an issue as markup with what the reader may see coded in it, for the page on which it is coded.</summary>
internal static class CodedItemRoute
{
    public static void MapCodedItem(this IEndpointRouteBuilder routes) => routes.MapGet("/code/item", async Task<IResult> (
            int? at, int? after, string? issue, HttpContext context, StudyDoor door) =>
        {
            var person = context.User.Identity!.Name!;
            var search = IssueSearch.Of(context.Request.Query);
            var shown = await door.Ask(study => Read(study, person, search, at, after, issue));
            return shown is null ? Results.NotFound() : new RazorComponentResult<CodedItem>(shown) { PreventStreamingRendering = true };
        })
        .RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription();

    /// <summary>What a person goes through: a search, which goes before the batch.</summary>
    public static IssuesToCode QueueOf(Study study, string person, IssueSearch search) =>
        search.IsNarrowed || search.Order is not null ? IssuesToCode.Of(study, person, search.ToFilter(person)) : IssuesToCode.Of(study, person);

    private static Dictionary<string, object?>? Read(Study study, string person, IssueSearch search, int? at, int? after, string? wanted)
    {
        var queue = QueueOf(study, person, search);
        Issue? issue;
        int? place = null;
        if (wanted is not null)
        {
            issue = IssueReference.TryParse(wanted, out var reference) ? new IssueCatalog(study.Database).Find(reference) : null;
            if (issue is null) return null;
            place = queue.PlaceOf(issue);
        }
        else
        {
            place = at ?? queue.Next(after ?? -1);
            issue = place is { } known ? queue.At(known) : null;
        }

        var text = issue is null ? null : new ChallengeLedger(study).TextOf(issue);
        return new Dictionary<string, object?>
        {
            [nameof(CodedItem.Of)] = queue.Count,
            [nameof(CodedItem.Done)] = queue.Done,
            [nameof(CodedItem.IsBlind)] = queue.IsBlind,
            [nameof(CodedItem.Place)] = issue is null ? null : place,
            [nameof(CodedItem.IsDone)] = issue is not null && place is { } here && queue.IsDone(here),
            [nameof(CodedItem.Thread)] = text?.ToThread(study),
            [nameof(CodedItem.Coding)] = text is null ? "" : JsonSerializer.Serialize(ShownCoding.Of(study, issue!, text, person), JsonSerializerOptions.Web),
        };
    }
}
