using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Web.Pages;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web;

/// <summary><c>/issues/rows</c>: a part of a search's issues as markup, for the list that shows only what is in view.</summary>
internal static class IssueRowsRoute
{
    private const int LargestPart = 200;

    public static void MapIssueRows(this IEndpointRouteBuilder routes) => routes.MapGet("/issues/rows", async (HttpContext context, IssueSearches searches, int start, int count) =>
    {
        var part = await searches.Read(IssueSearch.Of(context.Request.Query), context.User.Identity?.Name, Math.Max(0, start), Math.Clamp(count, 1, LargestPart));
        return new RazorComponentResult<IssueRows>(new { part.Issues, part.Start, part.Total }) { PreventStreamingRendering = true };
    }).ExcludeFromDescription();
}
