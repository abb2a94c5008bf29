using System.CommandLine;
using Ptarmigan.Accounts;

namespace Ptarmigan.Cli.Accounts;

/// <summary><c>ptarmigan account token</c> and <c>revoke</c>: tokens by which programs use the API.</summary>
internal static class AccountTokenCommands
{
    public static Command Make(CommandRunner runner)
    {
        var name = AccountCommand.Name();
        var purpose = new Option<string>("--for") { Description = "What it is for, so that it can be told from others later.", HelpName = "TEXT", Required = true };
        var command = new Command("token", "Make a token by which the person's programs use the JSON API, as far as the account's role goes. It is shown once.") { name, purpose };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var account = AccountCommand.Known(study, arguments.GetRequiredValue(name));
            var token = new ApiTokenBook(study).Add(account, arguments.GetRequiredValue(purpose));
            return new CommandResult(new { account = account.Name, purpose = arguments.GetRequiredValue(purpose), token }, screen =>
            {
                screen.Line(token);
                screen.Line($"Shown only now. It acts for {account.Name} ({account.Role.ToStoredText()}): send it in the header `Authorization: Bearer TOKEN`.");
            });
        });
        return command;
    }

    public static Command Revoke(CommandRunner runner)
    {
        var id = new Argument<long>("ID") { Description = "The token's number, as `ptarmigan account list` shows it." };
        var command = new Command("revoke", "Revoke a token: it lets nobody in from now on.") { id };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            if (!new ApiTokenBook(study).Revoke(arguments.GetValue(id))) throw new AccountException("There is no such token, or it was revoked already.", null, "`ptarmigan account list` shows the tokens.");
            return new CommandResult(new { revoked = arguments.GetValue(id) }, screen => screen.Line("Revoked."));
        });
        return command;
    }
}
