using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Issues;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/batches</c>: the batches of coding, how far they are, and their reviews. Of an open batch nothing here tells what was coded.</summary>
internal static class BatchesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("/batches").WithTags("Batches").AddEndpointFilter<RuleBroken>().ProducesProblem(StatusCodes.Status409Conflict);
        batches.MapGet("", async (StudyDoor door) => TypedResults.Ok(await door.Ask(study =>
            {
                var ledger = new BatchLedger(study);
                var reviews = ledger.Reviews();
                return ledger.All().Select(batch => Shown.Of(batch, ledger.Progress(batch), reviews)).ToArray();
            })))
            .WithName("ListBatches").WithSummary("Every batch with everybody's progress and the signatures under its review.");
        batches.MapGet("/{number:int}/review", async (int number, StudyDoor door) =>
                Results.Text(await door.Ask(study => BatchReview.Of(study, new BatchLedger(study).Find(number)).ToJson()), "application/json"))
            .WithName("GetBatchReview").WithSummary("What there is to review of a closed batch: new codes, operations, differences, saturation, agreement; an open batch is a conflict.");

        var deciding = batches.MapGroup("").RequireAuthorization(nameof(Role.Adjudicator)).ProducesProblem(StatusCodes.Status403Forbidden);
        deciding.MapPost("", async (NewBatch wanted, HttpContext context, StudyDoor door) => Results.Ok(await door.Ask(study =>
            {
                var ledger = new BatchLedger(study);
                var batch = ledger.Open(wanted.Plan(), context.User.Identity!.Name!);
                return Shown.Of(batch, ledger.Progress(batch), []);
            })))
            .WithName("OpenBatch").WithSummary("Draws the pilot or the next batch, and opens it; the one before must be reviewed.").Produces<Shown>();
        deciding.MapPost("/{number:int}/close", async (int number, Nothing _, StudyDoor door) => Results.Ok(await door.Ask(study =>
            {
                var ledger = new BatchLedger(study);
                var batch = ledger.Close(number);
                return Shown.Of(batch, ledger.Progress(batch), []);
            })))
            .WithName("CloseBatch").WithSummary("Closes the open batch, once everybody is done: all see what the others coded from then on.").Produces<Shown>();
        deciding.MapPost("/{number:int}/sign", async (int number, Signature signature, HttpContext context, StudyDoor door) =>
                Results.Ok(Signed.Of(await door.Ask(study => new BatchLedger(study).Sign(number, context.User.Identity!.Name!, signature.Notes)))))
            .WithName("SignReview").WithSummary("Signs the review of a batch with notes; then the next may be opened.").Produces<Signed>();
    }

    internal sealed record Nothing;

    internal sealed record Signature(string Notes);

    internal sealed record NewBatch(
        IReadOnlyList<string> Annotators, int Size = BatchPlan.PaperSize,
        [property: Description("Draws from all issues instead of those that gold calls PTM-related.")] bool FromAll = false,
        [property: Description("null: where several code it.")] bool? IsBlind = null, long? Seed = null)
    {
        public BatchPlan Plan() => FromAll
            ? new BatchPlan { Annotators = Annotators, Size = Size, IsBlind = IsBlind, Seed = Seed, Filter = IssueFilter.All }
            : new BatchPlan { Annotators = Annotators, Size = Size, IsBlind = IsBlind, Seed = Seed };
    }

    internal sealed record Signed(string Reviewer, string Notes, DateTimeOffset SignedAt)
    {
        public static Signed Of(SignedReview review) => new(review.Reviewer, review.Notes, review.SignedAt);
    }

    internal sealed record Shown(
        int Number, BatchState State, bool IsBlind, string Sample, long Seed, int Issues, IReadOnlyList<BatchProgress> Progress, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, IReadOnlyList<Signed> Signatures)
    {
        public static Shown Of(Batch batch, IReadOnlyList<BatchProgress> progress, IReadOnlyList<SignedReview> reviews) => new(
            batch.Number, batch.State, batch.IsBlind, batch.Sample, batch.Seed, batch.Issues.Count, progress, batch.OpenedAt, batch.ClosedAt,
            [.. reviews.Where(review => review.Batch == batch.Number).Select(Signed.Of)]);
    }
}
