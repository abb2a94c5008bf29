using System.CommandLine;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Studies;

/// <summary><c>ptarmigan init DIR</c>: makes a study.</summary>
internal static class InitCommand
{
    public static Command Create(CommandRunner runner)
    {
        var folder = new Argument<string>("DIR") { Description = "The study's folder; made if it is not there." };
        var title = new Option<string?>("--title") { Description = "The study's title, as the report prints it.", HelpName = "TEXT" };
        var command = new Command("init", "Make a study: a folder with its protocol (study.yaml) and its store (study.db).") { folder, title };

        runner.Run(command, (arguments, _) =>
        {
            var protocol = new Protocol();
            if (arguments.GetValue(title) is { } text) protocol = protocol with { Title = text };

            using var study = Study.Create(runner.FullPath(arguments.GetRequiredValue(folder)), protocol, runner.Terminal.Time);
            var made = new
            {
                study = study.Folder,
                protocol = Path.Combine(study.Folder, Study.ProtocolFileName),
                database = Path.Combine(study.Folder, Study.DatabaseFileName),
                schemaVersion = study.Database.SchemaVersion,
            };
            return new CommandResult(made, screen =>
            {
                screen.Line($"Made a study in {made.study}.");
                screen.Line("Next: read study.yaml, then `ptarmigan import PATH...` from that folder.");
            });
        });
        return command;
    }
}
