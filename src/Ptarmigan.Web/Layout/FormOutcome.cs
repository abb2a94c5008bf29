using Microsoft.AspNetCore.Http;
using Ptarmigan.Annotation;
using Ptarmigan.Coding;
using Ptarmigan.Comparison;
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
    /// <param name="toIfBroken">The address where a rule was broken, if another.</param>
    public static async Task<IResult> Act(HttpContext context, StudyDoor door, ShownOnce once, string to, Func<Study, string> act, string? toIfBroken = null)
    {
        string said;
        try
        {
            said = await door.Ask(act);
        }
        catch (PtarmiganException broken) when (broken is AnnotationException or CodingException or ComparisonException)
        {
            (said, to) = ($"{broken.Message} {broken.Next}", toIfBroken ?? to);
        }

        return Results.LocalRedirect($"{to}{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}told={once.Keep(context.User.Identity!.Name, said)}");
    }
}
