using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/rounds</c>: rounds, how far they are, and what is done to them. Nothing here tells an answer.</summary>
internal static class RoundsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var rounds = api.MapGroup("/rounds").WithTags("Rounds").AddEndpointFilter<RuleBroken>();
        rounds.MapGet("", async (StudyDoor door) => TypedResults.Ok(await door.Ask(study => new RoundCatalog(study).Read().Select(ShownRound.Of).ToArray())))
            .WithName("ListRounds").WithSummary("Every round, the oldest first.");
        rounds.MapGet("/{id:long}", async (long id, StudyDoor door) =>
        {
            var shown = await door.Ask(study => new RoundCatalog(study) is var catalog && catalog.TryFind(id) is { } round
                ? new RoundStanding(ShownRound.Of(round), catalog.Progress(round), catalog.Acts(round)) : null);
            return shown is null ? ApiProblems.NotFound("There is no such round.") : Results.Ok(shown);
        }).WithName("GetRound").WithSummary("A round with each annotator's progress and the record of what was done to it.")
            .Produces<RoundStanding>().ProducesProblem(StatusCodes.Status404NotFound);

        var deciding = rounds.MapGroup("").RequireAuthorization(nameof(Role.Adjudicator)).ProducesProblem(StatusCodes.Status409Conflict);
        deciding.MapPost("", Open).WithName("OpenRound").WithSummary("Opens a round: draws issues and shares them out.").Produces<ShownRound>();
        deciding.MapPost("/{id:long}/close", (long id, Act act, HttpContext context, StudyDoor door) => Change(id, door, (study, round) =>
                RoundClosing.Close(study, round, context.User.Identity!.Name!, act.Reason)))
            .WithName("CloseRound").WithSummary("Closes a round: its answers are frozen and become judgments, and what agrees becomes gold.").Produces<ShownRound>();
        deciding.MapPost("/{id:long}/unlock", (long id, Act act, HttpContext context, StudyDoor door) => Change(id, door, (study, round) =>
                RoundClosing.Unlock(study, round, context.User.Identity!.Name!, act.Reason ?? "")))
            .WithName("UnlockRound").WithSummary("Opens a closed round again for what was not answered; later answers are late.").Produces<ShownRound>();
        deciding.MapDelete("/{id:long}", async (long id, StudyDoor door) => await door.Ask(study => Withdraw(study, id)) ? Results.NoContent() : ApiProblems.NotFound("There is no such round."))
            .WithName("WithdrawRound").WithSummary("Takes back that a round was opened, while nobody has answered.").Produces(StatusCodes.Status204NoContent);
    }

    private static bool Withdraw(Ptarmigan.Studies.Study study, long id)
    {
        if (new RoundCatalog(study).TryFind(id) is not { } round) return false;
        RoundWithdrawal.Withdraw(study, round);
        return true;
    }

    private static async Task<IResult> Open(NewRound wanted, HttpContext context, StudyDoor door) =>
        Results.Ok(ShownRound.Of(await door.Ask(study => RoundOpening.Open(study, wanted.Plan(), context.User.Identity!.Name!, wanted.Reason))));

    private static async Task<IResult> Change(long id, StudyDoor door, Func<Ptarmigan.Studies.Study, Round, Round> change)
    {
        var changed = await door.Ask(study => new RoundCatalog(study).TryFind(id) is { } round ? change(study, round) : null);
        return changed is null ? ApiProblems.NotFound("There is no such round.") : Results.Ok(ShownRound.Of(changed));
    }

    internal sealed record Act([property: Description("Why; unlocking wants it.")] string? Reason = null);

    internal sealed record RoundStanding(ShownRound Round, IReadOnlyList<AnnotatorProgress> Progress, IReadOnlyList<RoundAct> Acts);

    internal sealed record NewRound(
        string Name, string Question, IReadOnlyList<string> Annotators, ChallengeLevel Level = ChallengeLevel.SubTheme, SampleKind Sample = SampleKind.Random, int Size = PaperProcedure.RoundSize,
        int? AnnotatorsPerIssue = null, long? Seed = null, int? GuidelineVersion = null, bool IsBlind = true, bool HidesNames = true, double? Aim = PaperProcedure.Aim, string? Reason = null)
    {
        public RoundPlan Plan() => new()
        {
            Name = Name,
            Question = Annotation.Question.Find(Question),
            Level = Level,
            Annotators = Annotators,
            AnnotatorsPerIssue = AnnotatorsPerIssue,
            Sample = new RoundSample { Kind = Sample, Size = Size },
            Seed = Seed,
            GuidelineVersion = GuidelineVersion,
            IsBlind = IsBlind,
            HidesNames = HidesNames,
            Aim = Aim,
        };
    }
}
