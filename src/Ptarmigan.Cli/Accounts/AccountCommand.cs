using System.CommandLine;
using Ptarmigan.Accounts;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Accounts;

/// <summary><c>ptarmigan account</c>: who may sign in to a team's study, for a server without a browser.</summary>
internal static class AccountCommand
{
    public static Command Create(CommandRunner runner) => new("account", "Invite people to a team's study, reset passwords, give roles, block, and make tokens for programs.")
    {
        List(runner),
        Invite(runner),
        Reset(runner),
        SetRole(runner),
        Block(runner, "deactivate", "Block an account: its sign-ins and tokens end at once. What was judged stays.", isBlocked: true),
        Block(runner, "activate", "Let a blocked account in again.", isBlocked: false),
        Withdraw(runner),
        AccountTokenCommands.Make(runner),
        AccountTokenCommands.Revoke(runner),
    };

    /// <exception cref="AccountException">There is no such account.</exception>
    public static Account Known(Study study, string name) =>
        new AccountBook(study).Find(name) ?? throw new AccountException($"There is no account `{name}`.", null, "`ptarmigan account list` shows the accounts.");

    public static Argument<string> Name() => new("NAME") { Description = "The account's name; case does not matter." };

    private static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List accounts, links that can still be used, and tokens.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var accounts = new AccountBook(study).Read().Select(account => new
            {
                account.Name,
                Role = account.Role.ToStoredText(),
                account.IsBlocked,
                account.LockedUntil,
                account.CreatedAt,
            }).ToList();
            var invitations = new InvitationBook(study).Open().Select(open => new
            {
                open.Id,
                Role = open.Role.ToStoredText(),
                Account = open.Account?.Name,
                open.Person,
                open.InvitedBy,
                open.CreatedAt,
                open.ExpiresAt,
            }).ToList();
            var tokens = new ApiTokenBook(study).Read();
            return new CommandResult(new { accounts, invitations, tokens }, screen =>
            {
                var table = new TextTable().Text("name").Text("role").Text("since").Text("state");
                foreach (var account in accounts) table.Row(account.Name, account.Role, Day(account.CreatedAt), account.IsBlocked ? "blocked" : account.LockedUntil > study.Time.GetUtcNow() ? "locked" : "");
                if (accounts.Count > 0) table.DrawOn(screen);
                else screen.Line("No account yet. `ptarmigan account invite owner` makes a link for the first one.");
                foreach (var open in invitations) screen.Line($"Link {open.Id}: {(open.Account is { } name ? $"new password for {name}" : $"new {open.Role}{(open.Person is { } person ? $", {person}" : "")}")}, from {open.InvitedBy}, until {Day(open.ExpiresAt)}.");
                foreach (var token in tokens) screen.Line($"Token {token.Id}: {token.Account}, for {token.Purpose}, {(token.LastUsedAt is { } used ? $"last used {Day(used)}" : "never used")}.");
            });
        });
        return command;
    }

    private static Command Invite(CommandRunner runner)
    {
        var (role, address, by) = (RoleName(), LinkAddress.Option(), RoundOptions.By());
        var person = new Option<string?>("--for") { Description = "For whom it is, to tell open links apart; only `account list` and owners see it.", HelpName = "TEXT" };
        var command = new Command("invite", "Make a link by which one person makes an account. It is shown once, and can be used once within seven days.") { role, address, by, person };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            return Link(study, LinkAddress.Read(arguments, address), Given(arguments, role), null, arguments.GetRequiredValue(by), arguments.GetValue(person));
        });
        return command;
    }

    private static Command Reset(CommandRunner runner)
    {
        var (name, address, by) = (Name(), LinkAddress.Option(), RoundOptions.By());
        var command = new Command("reset", "Make a link by which a person sets a new password. The old one holds until then.") { name, address, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var account = Known(study, arguments.GetRequiredValue(name));
            return Link(study, LinkAddress.Read(arguments, address), account.Role, account, arguments.GetRequiredValue(by));
        });
        return command;
    }

    private static Command SetRole(CommandRunner runner)
    {
        var (name, role) = (Name(), RoleName());
        var command = new Command("role", "Give an account another role, which ends its sign-ins.") { name, role };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            new AccountBook(study).SetRole(Known(study, arguments.GetRequiredValue(name)), Given(arguments, role));
            return Told(study, arguments.GetRequiredValue(name));
        });
        return command;
    }

    private static Command Block(CommandRunner runner, string verb, string description, bool isBlocked)
    {
        var name = Name();
        var command = new Command(verb, description) { name };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            new AccountBook(study).SetBlocked(Known(study, arguments.GetRequiredValue(name)), isBlocked);
            return Told(study, arguments.GetRequiredValue(name));
        });
        return command;
    }

    private static Command Withdraw(CommandRunner runner)
    {
        var id = new Argument<long>("ID") { Description = "The link's number, as `ptarmigan account list` shows it." };
        var command = new Command("withdraw", "Withdraw a link that was not used yet.") { id };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            if (!new InvitationBook(study).Withdraw(arguments.GetValue(id))) throw new AccountException("There is no such link, or it was used or withdrawn already.", null, "`ptarmigan account list` shows the links.");
            return new CommandResult(new { withdrawn = arguments.GetValue(id) }, screen => screen.Line("Withdrawn."));
        });
        return command;
    }

    private static Argument<string> RoleName()
    {
        var role = new Argument<string>("ROLE") { Description = "The role: reader, annotator, adjudicator or owner." };
        role.AcceptOnlyFromAmong([.. Roles.All.Select(known => known.ToStoredText())]);
        return role;
    }

    private static Role Given(ParseResult arguments, Argument<string> role) =>
        Roles.TryParse(arguments.GetRequiredValue(role), out var given) ? given : throw new WrongUseException("This is no role.", "ROLE", "`ptarmigan account invite --help` names the roles.");

    private static CommandResult Link(Study study, Uri workbench, Role role, Account? account, string by, string? person = null)
    {
        var invitations = new InvitationBook(study);
        var link = InvitationLink.Of(workbench, account is null ? invitations.Invite(role, by, person) : invitations.LetResetPassword(account, by));
        var expiresAt = study.Time.GetUtcNow() + InvitationBook.Life;
        return new CommandResult(new { link, role = role.ToStoredText(), account = account?.Name, expiresAt }, screen =>
        {
            screen.Line(link.ToString());
            screen.Line($"{(account is null ? $"For a new {role.ToStoredText()}" : $"For a new password of {account.Name}")}. It is shown only now, can be used once, until {Day(expiresAt)}, while `ptarmigan serve --team` runs.");
        });
    }

    private static CommandResult Told(Study study, string name)
    {
        var account = Known(study, name);
        return new CommandResult(
            new { account.Name, role = account.Role.ToStoredText(), account.IsBlocked },
            screen => screen.Line($"{account.Name}: {account.Role.ToStoredText()}{(account.IsBlocked ? ", blocked" : "")}. Sign-ins have ended."));
    }

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
