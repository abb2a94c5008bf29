using System.CommandLine;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Workbenches;

/// <summary><c>ptarmigan serve</c>: opens the workbench on a study.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5155;

    public static Command Create(CommandRunner runner)
    {
        var port = new Option<int>("--port") { Description = "The port on this machine; 0 takes a free one. Default: 5155.", HelpName = "PORT", DefaultValueFactory = _ => DefaultPort };
        var urls = new Option<string[]>("--urls") { Description = "The addresses to listen at, instead of --port.", HelpName = "URL", AllowMultipleArgumentsPerToken = true };
        var team = new Option<bool>("--team") { Description = "Let several people sign in with accounts; prints a link for the first owner." };
        var address = new Option<string?>("--address") { Description = "The public address before a reverse proxy, such as https://study.example.org.", HelpName = "URL" };
        var open = new Option<bool>("--open") { Description = "Open the workbench in the browser." };
        var command = new Command("serve", "Serve the workbench: the study in the browser, until Ctrl+C.") { port, urls, team, address, open };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 65535)) result.AddError("--port must be from 0 to 65535.");
        });
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var outside = arguments.GetValue(address);
            if (outside is not null && !Uri.TryCreate(outside, UriKind.Absolute, out _))
                throw new WrongUseException($"`{outside}` is no address.", "--address", "Use the form https://study.example.org.");
            var listening = arguments.GetValue(urls) is { Length: > 0 } named ? named : [FormattableString.Invariant($"http://127.0.0.1:{arguments.GetValue(port)}")];
            return Serve(runner, study, new Wanted(listening, arguments.GetValue(team), outside, arguments.GetValue(open)), cancellation);
        });
        return command;
    }

    // The web's assemblies are loaded when this runs, and by no other command.
    private static CommandResult Serve(CommandRunner runner, Study study, Wanted wanted, CancellationToken cancellation) =>
        Serving.Run(runner.Terminal, study, wanted, cancellation);
}
