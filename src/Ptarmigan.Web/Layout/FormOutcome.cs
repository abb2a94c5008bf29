using Microsoft.AspNetCore.Http;
using Ptarmigan.Studies;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Layout;

/// <summary>Does what a form asks for, and leads to a page that says once what came of it.</summary>
internal static class FormOutcome
{
    /// <param name="context">The request.</param>
    /// <param name="door">The way to the study.</param>
    /// <param name="once">Keeps what is said for the next page.</param>
    /// <param name="to">The address of the page.</param>
    /// <param name="act">Does it, and tells what was done.</param>
    /// <param name="toIfRefused">The address where the study refused, if another.</param>
    public static async Task<IResult> Act(HttpContext context, StudyDoor door, ShownOnce once, string to, Func<Study, string> act, string? toIfRefused = null)
    {
        string said;
        try
        {
            said = await door.Ask(act);
        }
        catch (RefusalException refused)
        {
            (said, to) = (refused.Told, toIfRefused ?? to);
        }

        return Results.LocalRedirect($"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}told={once.Keep(context.User.Identity!.Name, said)}");
    }
}
