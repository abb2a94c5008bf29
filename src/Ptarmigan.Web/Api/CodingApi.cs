using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Web.Reading;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Api;

/// <summary><c>/api/coding</c>: what the caller codes in issues. Of blind batches nobody is told what another coded.</summary>
internal static class CodingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var coding = api.MapGroup("/coding").WithTags("Coding").AddEndpointFilter<RuleBroken>().ProducesProblem(StatusCodes.Status404NotFound);
        coding.MapGet("/issues/{owner}/{name}/{number:int}", Read).WithName("GetCoding")
            .WithSummary("What is coded in an issue, as far as the caller may see it: challenges, exclusions, memos.").Produces<ShownCoding>();

        var own = coding.MapGroup("").RequireAuthorization(nameof(Role.Annotator)).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);
        own.MapPost("/challenges", (NewChallenge wanted, HttpContext context, StudyDoor door) => On(wanted.IssueId, context, door, wanted.Make))
            .WithName("CodeWords").WithSummary("Codes words of an issue, or without a part the issue as a whole; with a code that is there, a new one, or one named by the words themselves.").Produces<Acted>();
        own.MapPost("/challenges/{id:long}/take-back", (long id, OnIssue on, HttpContext context, StudyDoor door) => On(on.IssueId, context, door, (study, _, person) =>
            {
                new ChallengeLedger(study).TakeBack(id, person);
                return id;
            }))
            .WithName("TakeChallengeBack").WithSummary("Takes a challenge of the caller's back.").Produces<Acted>();
        own.MapPost("/challenges/{id:long}/recode", (long id, OtherCode other, HttpContext context, StudyDoor door) => On(other.IssueId, context, door, (study, _, person) =>
            {
                new ChallengeLedger(study).Recode(id, other.Code, person);
                return id;
            }))
            .WithName("RecodeChallenge").WithSummary("Gives a challenge of the caller's another code; its words stay.").Produces<Acted>();
        own.MapPost("/undo", Undo).WithName("UndoCoding").WithSummary("Takes back the last thing the caller coded, took back or gave another code.").Produces<Acted>();
        own.MapPost("/exclusions", (NewExclusion wanted, HttpContext context, StudyDoor door) => On(wanted.IssueId, context, door, (study, issue, person) =>
            {
                new CodingExclusions(study).Exclude(issue, person, ExclusionCauses.Parse(wanted.Cause), wanted.Reason);
                return null;
            }))
            .WithName("ExcludeIssue").WithSummary("Takes an issue out that cannot be coded: too-vague, too-broad or insufficient.").Produces<Acted>();
        own.MapPost("/exclusions/take-back", (Reasoned wanted, HttpContext context, StudyDoor door) => On(wanted.IssueId, context, door, (study, issue, person) =>
            {
                new CodingExclusions(study).TakeBack(issue, person, wanted.Reason);
                return null;
            }))
            .WithName("IncludeIssue").WithSummary("Takes the caller's exclusion of an issue back.").Produces<Acted>();
        own.MapPost("/done", (Done wanted, HttpContext context, StudyDoor door) => On(wanted.IssueId, context, door, (study, issue, person) =>
            {
                new BatchLedger(study).SetDone(issue, person, wanted.IsDone);
                return null;
            }))
            .WithName("SetDone").WithSummary("Says that the caller is done with an issue of the open batch, or not after all.").Produces<Acted>();
        own.MapPost("/memos", WriteMemo).WithName("WriteMemo").WithSummary("Writes a memo (analytic, rule or question) on an issue, a challenge or a code.").Produces<ShownMemo>();
        own.MapPost("/memos/{id:long}", ReplaceMemo).WithName("ReplaceMemo").WithSummary("Replaces the text of a memo of the caller's; with a null text takes it back.").Produces(StatusCodes.Status204NoContent);
        own.MapPost("/revisits/{challenge:long}/settle", async (long challenge, Nothing _, HttpContext context, StudyDoor door) =>
                await door.Ask(study => new Revisits(study) { Viewer = Person(context) }.Settle(challenge, Person(context))) ? Results.NoContent() : ApiProblems.NotFound("No such challenge waits."))
            .WithName("SettleRevisit").WithSummary("Says that a challenge was looked at again and is right as it is.").Produces(StatusCodes.Status204NoContent);
    }

    private static string Person(HttpContext context) => context.User.Identity!.Name!;

    private static async Task<IResult> Read(string owner, string name, int number, HttpContext context, StudyDoor door)
    {
        if (!IssueReference.TryParse($"{owner}/{name}#{number}", out var reference)) return ApiProblems.NotFound("This is no issue's name.");
        var shown = await door.Ask(study => new IssueCatalog(study.Database).Find(reference) is { } issue ? ShownCoding.Of(study, issue, Person(context)) : null);
        return shown is null ? ApiProblems.NotFound($"The study does not hold {reference}.") : Results.Ok(shown);
    }

    private static async Task<IResult> On(long issueId, HttpContext context, StudyDoor door, Func<Study, Issue, string, long?> act)
    {
        var acted = await door.Ask(study =>
        {
            if (new IssueCatalog(study.Database).ReadByKeys([issueId]) is not [var issue]) return null;
            var challenge = act(study, issue, Person(context));
            return Acted.Of(study, issue, Person(context), challenge);
        });
        return acted is null ? ApiProblems.NotFound("There is no such issue.") : Results.Ok(acted);
    }

    private static async Task<IResult> Undo(Nothing _, HttpContext context, StudyDoor door) => Results.Ok(await door.Ask(study =>
    {
        var challenge = new ChallengeLedger(study).Undo(Person(context));
        return Acted.Of(study, new IssueCatalog(study.Database).Find(challenge.Issue)!, Person(context), challenge.Id);
    }));

    private static async Task<IResult> WriteMemo(NewMemo wanted, HttpContext context, StudyDoor door) =>
        Results.Ok(ShownMemo.Of(await door.Ask(study => new MemoBook(study).Write(MemoKinds.Parse(wanted.Kind), wanted.Target(study, Person(context)), wanted.Text, Person(context))), Person(context)));

    private static async Task<IResult> ReplaceMemo(long id, OtherText other, HttpContext context, StudyDoor door)
    {
        var isOwn = await door.Ask(study =>
        {
            var book = new MemoBook(study) { Viewer = Person(context) };
            if (!book.All().Any(memo => memo.Id == id && memo.Author == Person(context))) return false;
            book.Replace(id, other.Text, Person(context));
            return true;
        });
        return isOwn ? Results.NoContent() : ApiProblems.NotFound("You wrote no such memo.");
    }

    internal sealed record Nothing;

    internal sealed record OnIssue(long IssueId);

    internal sealed record OtherCode(long IssueId, long Code);

    internal sealed record OtherText(string? Text);

    internal sealed record Reasoned(long IssueId, string Reason);

    internal sealed record Done(long IssueId, bool IsDone = true);

    internal sealed record NewExclusion(long IssueId, string Cause, string Reason);

    internal sealed record NewMemo(string Kind, string Text, long? IssueId = null, long? Challenge = null, long? Code = null)
    {
        public MemoTarget Target(Study study, string person) => (IssueId, Challenge, Code) switch
        {
            ({ } issue, null, null) => MemoTarget.OfIssue(issue),
            (null, { } challenge, null) when new ChallengeLedger(study) { Viewer = person }.Find(challenge) is not null => MemoTarget.OfChallenge(challenge),
            (null, null, { } code) => MemoTarget.OfCode(code),
            (null, { }, null) => throw new CodingException("There is no such challenge."),
            _ => throw new CodingException("A memo is about one thing.", null, "Name an issue, a challenge or a code."),
        };
    }

    internal sealed record NewCode(string Name, long? Parent = null);

    internal sealed record NewChallenge(
        long IssueId, [property: Description("title, body, or comment-0 and so on; null for the issue as a whole")] string? Part = null, int From = 0, int To = 0,
        [property: Description("The key of a code that is there.")] long? Code = null,
        [property: Description("A code that is made, unless there is one of this name at this place.")] NewCode? NewCode = null,
        [property: Description("Whether the code gets the words themselves for a name.")] bool IsInVivo = false)
    {
        public long? Make(Study study, Issue issue, string person)
        {
            var ledger = new ChallengeLedger(study);
            var passage = Part is null ? null : TextParts.Words(ledger.TextOf(issue), Part, From, To) is { } words
                ? new Passage(words.Part, words.Comment, words.Start, words.End, words.Quote)
                : throw new CodingException("The words are not in the text where they are said to be.", null, "Select them again.");
            var codebook = new CodebookLedger(study);
            var code = (Code, IsInVivo, NewCode) switch
            {
                ({ } known, _, _) => known,
                (_, true, _) => codebook.FindOrCreateInVivo(passage?.Quote ?? "", person),
                (_, _, { } wanted) => codebook.FindOrCreate(wanted.Name, wanted.Parent, person, "New."),
                _ => throw new CodingException("No code is named.", null, "Name one, or a new one."),
            };
            return ledger.Code(issue, passage, code, person).Id;
        }
    }

    /// <summary>What stands after something was done: what is coded in the issue, which challenge it was, and the codebook's version, which tells whether it changed.</summary>
    internal sealed record Acted(ShownCoding Coding, long? Challenge, long? Code, int CodebookVersion)
    {
        public static Acted Of(Study study, Issue issue, string person, long? challenge)
        {
            var coding = ShownCoding.Of(study, issue, person);
            return new Acted(coding, challenge, coding.Challenges.FirstOrDefault(own => own.Id == challenge)?.Code, new CodebookLedger(study).Current.Version);
        }
    }
}
