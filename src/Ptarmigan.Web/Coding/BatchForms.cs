using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Text;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Layout;
using Ptarmigan.Web.Rounds;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Coding;

/// <summary>What the forms of the pages on batches do.</summary>
internal static class BatchForms
{
    public static void MapBatchForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/batches").RequireAuthorization(nameof(Role.Adjudicator)).ExcludeFromDescription();
        forms.MapPost("", ([FromForm] BatchForm form, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, "/batches", study =>
            {
                var batch = new BatchLedger(study).Open(form.Plan(OfferedAnnotators.Read(study, options, form.Annotators)), context.User.Identity!.Name!);
                return $"{(batch.Number == 1 ? "The pilot" : $"Batch {batch.Number}")} is open: {batch.Sample}, {Counted.Of(batch.Annotators.Count, "annotator")}{(batch.IsBlind ? ", blind" : "")}.";
            }));
        forms.MapPost("/{number:int}/close", (int number, [FromForm] string? confirm, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, $"/batches/{number}", study => $"Batch {new BatchLedger(study).Close(number).Number} is closed. This is its review.", "/batches"));
        forms.MapPost("/{number:int}/sign", (int number, [FromForm] string? notes, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, $"/batches/{number}", study => $"{new BatchLedger(study).Sign(number, context.User.Identity!.Name!, notes ?? "").Reviewer} has signed the review. The next batch can be opened."));
    }
}
