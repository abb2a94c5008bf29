using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Text;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Layout;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Comparison;

/// <summary>What the forms of the mapping table do. Form fields make the framework demand the anti-forgery token.</summary>
internal static class ComparisonForms
{
    public static void MapComparisonForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/compare/{other}").RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription();
        forms.MapPost("", Decide);
        forms.MapPost("/adopt", (string other, [FromForm] string? why, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, AddressOf(other), study =>
            {
                var (own, ledger) = (StudyCodes.Of(study, context.User.Identity!.Name), new MappingLedger(study));
                var added = ledger.Record(own, OfferedTaxonomies.Find(ledger, own, other), ShippedMappings.Of(own.Source, other));
                return $"{Counted.Of(added, "decision")} taken over. Read them, and say where you see it otherwise.";
            }));
    }

    private static Task<IResult> Decide(string other, [FromForm] string code, [FromForm] string? none, [FromForm] string? rationale, [FromForm] string? settle, HttpContext context, StudyDoor door, ShownOnce once)
    {
        List<string> theirs = [.. context.Request.Form["theirs"].OfType<string>()];
        return FormOutcome.Act(context, door, once, AddressOf(other), study =>
        {
            if (theirs.Count > 0 == none is not null) throw new ComparisonException("Tick codes, or that there is nothing of this meaning; one of the two.");
            if (settle is not null && !context.User.IsInRole(Role.Adjudicator.ToStoredText())) throw new ComparisonException("An adjudicator settles differences.");
            var (own, ledger) = (StudyCodes.Of(study, context.User.Identity!.Name), new MappingLedger(study));
            ledger.Decide(own, OfferedTaxonomies.Find(ledger, own, other), code, theirs, rationale ?? "", context.User.Identity!.Name!, settle is not null);
            return $"{own.Find(code).Name} is decided.";
        }, $"{AddressOf(other)}?code={Uri.EscapeDataString(code)}");
    }

    private static string AddressOf(string other) => $"/compare/{Uri.EscapeDataString(other)}";
}
