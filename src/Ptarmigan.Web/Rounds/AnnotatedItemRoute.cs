using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Web.Api;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Rounds;

/// <summary><c>/rounds/{id}/item</c>: an issue of the reader's own queue as markup, for the page on which it is judged.</summary>
internal static class AnnotatedItemRoute
{
    public static void MapAnnotatedItem(this IEndpointRouteBuilder routes) => routes.MapGet("/rounds/{id:long}/item", async Task<IResult> (
            long id, int? at, int? after, HttpContext context, StudyDoor door) =>
        {
            var shown = await door.Ask(study =>
            {
                if (QueueApi.Own(study, id, context.User.Identity!.Name!) is not { } queue) return null;
                var item = at is { } place ? queue.At(place) : queue.Next(after ?? -1);
                var text = item is null ? null : queue.Read(item);
                return new Dictionary<string, object?>
                {
                    [nameof(AnnotatedItem.Item)] = item,
                    [nameof(AnnotatedItem.Text)] = text,
                    [nameof(AnnotatedItem.Thread)] = text?.ToThread(study),
                    [nameof(AnnotatedItem.Progress)] = queue.Progress(),
                };
            });
            return shown is null ? Results.NotFound() : new RazorComponentResult<AnnotatedItem>(shown) { PreventStreamingRendering = true };
        })
        .RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription();
}
