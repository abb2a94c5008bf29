using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Accounts;
using Ptarmigan.Studies;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Accounts;

/// <summary>What forms about accounts do. Form fields make the framework demand the anti-forgery token.</summary>
internal static class AccountRoutes
{
    /// <summary>What a text that is shown once begins with if it is a token.</summary>
    public const string TokenPrefix = "token ";

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("").ExcludeFromDescription();
        forms.MapPost("/sign-in", Enter).AllowAnonymous();
        forms.MapPost("/sign-out", Leave);
        forms.MapPost("/invitation", TakeUp).AllowAnonymous();
        forms.MapPost("/people/tokens", MakeToken).RequireAuthorization(nameof(Role.Reader));
        forms.MapPost("/people/tokens/revoke", RevokeToken).RequireAuthorization(nameof(Role.Reader));

        var owner = forms.MapGroup("/people").RequireAuthorization(nameof(Role.Owner));
        owner.MapPost("/invite", Invite);
        owner.MapPost("/withdraw", Withdraw);
        owner.MapPost("/role", SetRole);
        owner.MapPost("/block", Block);
        owner.MapPost("/reset", Reset);
    }

    private static async Task<IResult> Enter([FromForm] string? name, [FromForm] string? password, [FromForm] string? to, SignInManager<Account> signIn, ShownOnce once)
    {
        var result = await signIn.PasswordSignInAsync(name ?? "", password ?? "", isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded) return Results.LocalRedirect(SafeReturn.Of(to));
        // One sentence for a wrong name, a wrong password, a block and a lock: the answer must not tell who has an account.
        var told = once.Keep(null, $"Name or password are not right, or sign-in is locked for a while. After {SignIn.FailuresUntilLock} failures in a row an account is locked for 15 minutes.");
        return Results.LocalRedirect($"/sign-in?told={told}&to={Uri.EscapeDataString(SafeReturn.Of(to))}");
    }

    private static async Task<IResult> Leave([FromForm] string? to, SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(SafeReturn.Of(to));
    }

    private static async Task<IResult> TakeUp(
        [FromForm] string? token, [FromForm] string? name, [FromForm] string? password, [FromForm] string? again,
        StudyDoor door, SignInManager<Account> signIn, ShownOnce once)
    {
        try
        {
            if (password != again) throw new AccountException("The two passwords differ.", null, "Type the same password twice.");
            var hash = Passwords.Hash(password, name);
            var account = await door.Ask(study => new InvitationBook(study).TakeUp(token ?? "", name ?? "", hash));
            await signIn.SignInAsync(account, isPersistent: true);
            return Results.LocalRedirect("/");
        }
        catch (RefusalException refused)
        {
            return Results.LocalRedirect($"/invitation/{Uri.EscapeDataString(token ?? "-")}?told={once.Keep(null, refused.Told)}&name={Uri.EscapeDataString(name ?? "")}");
        }
    }

    private static Task<IResult> Invite([FromForm] string? role, [FromForm] string? person, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study =>
        {
            if (!Roles.TryParse(role, out var given)) throw new AccountException("This is no role.");
            return LinkFor(context, options, new InvitationBook(study).Invite(given, context.User.Identity!.Name!, person));
        });

    private static Task<IResult> Reset([FromForm] long id, HttpContext context, WorkbenchOptions options, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study => LinkFor(context, options, new InvitationBook(study).LetResetPassword(Known(study, id), context.User.Identity!.Name!)));

    private static Task<IResult> MakeToken([FromForm] string? purpose, HttpContext context, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study => TokenPrefix + new ApiTokenBook(study).Add(Own(study, context), purpose ?? ""));

    private static Task<IResult> RevokeToken([FromForm] long id, HttpContext context, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study => new ApiTokenBook(study).Revoke(id, Own(study, context)) ? "The token is revoked. Programs that used it are not let in any more." : "There is no such token of yours.");

    private static Account Own(Study study, HttpContext context) => new AccountBook(study).Find(context.User.Identity!.Name!) ?? throw new AccountException("There is no such account.");

    private static Task<IResult> Withdraw([FromForm] long id, HttpContext context, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study => new InvitationBook(study).Withdraw(id) ? "The invitation is withdrawn." : "The invitation had been used already.");

    private static Task<IResult> SetRole([FromForm] long id, [FromForm] string? role, HttpContext context, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study =>
        {
            if (!Roles.TryParse(role, out var given)) throw new AccountException("This is no role.");
            var account = Known(study, id);
            new AccountBook(study).SetRole(account, given);
            return $"{account.Name} is {given.ToStoredText()} now and has to sign in again.";
        });

    private static Task<IResult> Block([FromForm] long id, [FromForm] bool blocked, HttpContext context, StudyDoor door, ShownOnce once) =>
        Act(context, door, once, study =>
        {
            var account = Known(study, id);
            new AccountBook(study).SetBlocked(account, blocked);
            return blocked ? $"{account.Name} is blocked. What was judged stays." : $"{account.Name} may sign in again.";
        });

    private static async Task<IResult> Act(HttpContext context, StudyDoor door, ShownOnce once, Func<Study, string> act)
    {
        string said;
        try
        {
            said = await door.Ask(act);
        }
        catch (RefusalException refused)
        {
            said = refused.Told;
        }

        return Results.LocalRedirect("/people?told=" + once.Keep(context.User.Identity!.Name, said));
    }

    private static Account Known(Study study, long id) => new AccountBook(study).Find(id) ?? throw new AccountException("There is no such account.");

    private static string LinkFor(HttpContext context, WorkbenchOptions options, string token) => InvitationLink.Of(
        options.PublicAddress ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}"), token).ToString();
}
