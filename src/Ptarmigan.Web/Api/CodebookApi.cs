using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/codebook</c>: the codebook, its versions, and what is done to it.</summary>
internal static class CodebookApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var codebook = api.MapGroup("/codebook").WithTags("Codebook").AddEndpointFilter<RuleBroken>().ProducesProblem(StatusCodes.Status409Conflict);
        codebook.MapGet("", async (HttpContext context, StudyDoor door) => TypedResults.Ok(await door.Ask(study => ShownCodebook.Of(study, Person(context)))))
            .WithName("GetCodebook").WithSummary("The present codebook, with how much was coded as far as the caller may see it.");
        codebook.MapGet("/versions", async (StudyDoor door) => TypedResults.Ok((await door.Ask(study => new CodebookLedger(study).History())).Select(ShownVersion.Of).ToArray()))
            .WithName("ListCodebookVersions").WithSummary("Every version of the codebook: what was done, by whom, when and why.");
        codebook.MapGet("/versions/{version:int}", async (int version, StudyDoor door) => Results.Ok(ShownCodebook.Of(await door.Ask(study => new CodebookLedger(study).At(version)), null)))
            .WithName("GetCodebookVersion").WithSummary("The codebook as it was in a version.").Produces<ShownCodebook>();
        codebook.MapGet("/difference", async (int older, int newer, StudyDoor door) =>
        {
            var difference = await door.Ask(study => new CodebookLedger(study).Compare(older, newer));
            return Results.Ok(new Difference(difference.Added, difference.Removed, [.. difference.Changed.Select(pair => new Changed(pair.Before, pair.After))]));
        }).WithName("CompareCodebookVersions").WithSummary("What differs between two versions.").Produces<Difference>();

        var changing = codebook.MapGroup("").RequireAuthorization(nameof(Role.Annotator)).ProducesProblem(StatusCodes.Status403Forbidden);
        changing.MapPost("/preview", async (WantedOperation wanted, HttpContext context, StudyDoor door) => Results.Ok(await door.Ask(study =>
            {
                var seen = new ChallengeLedger(study) { Viewer = Person(context) }.All().ToDictionary(challenge => challenge.Id);
                var change = new CodebookLedger(study).Preview(wanted.Read());
                return new Foreseen(change.Codes.Count, [.. change.Placements.Where(placement => seen.ContainsKey(placement.CopyOf ?? placement.Challenge))]);
            })))
            .WithName("PreviewOperation").WithSummary("What an operation would change, without doing it: which challenges would go where, and which would say the same twice.").Produces<Foreseen>();
        changing.MapPost("/operations", async (WantedOperation wanted, HttpContext context, StudyDoor door) =>
                Results.Ok(ShownVersion.Of(await door.Ask(study => new CodebookLedger(study).Do(wanted.Read(), Person(context), wanted.Reason ?? "", wanted.BasedOn)))))
            .WithName("ChangeCodebook").WithSummary("Does an operation, which makes the next version. Each can be undone by the kind undo.").Produces<ShownVersion>();
    }

    private static string Person(HttpContext context) => context.User.Identity!.Name!;

    internal sealed record ShownVersion(int Number, string Kind, string Summary, string Author, string Reason, DateTimeOffset MadeAt, int? Undoes)
    {
        public static ShownVersion Of(CodebookVersion version) => new(version.Number, version.Kind, version.Summary, version.Author, version.Reason, version.MadeAt, version.Undoes);
    }

    internal sealed record Foreseen(int Codes, IReadOnlyList<PlacementChange> Challenges);

    internal sealed record Difference(IReadOnlyList<Code> Added, IReadOnlyList<Code> Removed, IReadOnlyList<Changed> Changed);

    internal sealed record Changed(Code Before, Code After);
}
