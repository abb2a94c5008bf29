using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Layout;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Coding;

/// <summary>What the forms of the codebook's pages do. Form fields make the framework demand the anti-forgery token.</summary>
internal static class CodebookForms
{
    public static void MapCodebookForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/codebook").RequireAuthorization(nameof(Role.Annotator)).ExcludeFromDescription();
        forms.MapPost("/create", ([FromForm] string level, [FromForm] string? name, [FromForm] string? parent, [FromForm] string? sign, [FromForm] CodeTextForm text, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
            Change(context, door, once, why, "/codebook", _ => new CreateCode(CodeLevels.Parse(level), name ?? "", Key(parent)) { Sign = Said(sign), Text = text.Read() }));
        forms.MapPost("/{id:long}/rename", (long id, [FromForm] string? name, [FromForm] string? sign, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
            Change(context, door, once, why, Of(id), _ => new RenameCode(id, name ?? "", Said(sign))));
        forms.MapPost("/{id:long}/redefine", (long id, [FromForm] CodeTextForm text, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
            Change(context, door, once, why, Of(id), _ => new RedefineCode(id, text.Read())));
        forms.MapPost("/{id:long}/move", (long id, [FromForm] string? parent, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
            Change(context, door, once, why, Of(id), _ => new MoveCode(id, Key(parent))));
        forms.MapPost("/{id:long}/retire", (long id, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) => Change(context, door, once, why, Of(id), _ => new RetireCode(id)));
        forms.MapPost("/{id:long}/revive", (long id, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) => Change(context, door, once, why, Of(id), _ => new ReviveCode(id)));
        forms.MapPost("/merge", ([FromForm] long into, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
        {
            var codes = Keys(context, "codes");
            return Change(context, door, once, why, Of(into), _ => new MergeCodes(codes, into), $"/codebook/merge?into={into}{string.Concat(codes.Select(code => $"&codes={code}"))}");
        });
        forms.MapPost("/{id:long}/split", (long id, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
        {
            var parts = SplitPage.Places.Select(place => (
                    Name: Said(context.Request.Form[$"name{place}"]), Existing: Key(context.Request.Form[$"existing{place}"]), Challenges: Keys(context, $"part{place}")))
                .Where(part => part.Name is not null || part.Existing is not null || part.Challenges.Count > 0).ToList();
            return Change(context, door, once, why, Of(id), _ => new SplitCode(id, [.. parts.Select(part => new SplitPart(part.Existing is null ? part.Name : null, part.Existing, part.Challenges))]), $"/codebook/{id}/split");
        });
        forms.MapPost("/undo", ([FromForm] int version, [FromForm] WhyForm why, HttpContext context, StudyDoor door, ShownOnce once) =>
            Change(context, door, once, why, "/codebook", _ => new UndoVersion(version)));
        forms.MapPost("/{id:long}/memo", (long id, [FromForm] string kind, [FromForm] string? text, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, Of(id), study =>
            {
                new MemoBook(study).Write(MemoKinds.Parse(kind), MemoTarget.OfCode(id), text ?? "", context.User.Identity!.Name!);
                return "The memo is kept.";
            }));
        forms.MapPost("/revisit/{challenge:long}", (long challenge, [FromForm] string? all, HttpContext context, StudyDoor door, ShownOnce once) =>
            FormOutcome.Act(context, door, once, all is null ? "/codebook/revisit" : "/codebook/revisit?all=yes", study =>
            {
                var person = context.User.Identity!.Name!;
                return new Revisits(study) { Viewer = person }.Settle(challenge, person) ? "It is right as it is." : throw new CodingException("It does not wait any more.");
            }));
    }

    private static Task<IResult> Change(
        HttpContext context, StudyDoor door, ShownOnce once, WhyForm why, string to, Func<HttpContext, CodebookOperation> operation, string? toIfRefused = null) =>
        FormOutcome.Act(context, door, once, to, study =>
        {
            var version = new CodebookLedger(study).Do(operation(context), context.User.Identity!.Name!, why.Reason ?? "", why.BasedOn);
            return $"Version {version.Number}. {version.Summary}";
        }, toIfRefused);

    private static string Of(long code) => FormattableString.Invariant($"/codebook?code={code}");

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static long? Key(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static List<long> Keys(HttpContext context, string field) => [.. context.Request.Form[field].Select(Key).OfType<long>()];
}
