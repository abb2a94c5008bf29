using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan annotator</c>: who or what labels.</summary>
internal static class AnnotatorCommand
{
    public static Command Create(CommandRunner runner) => new("annotator", "List and add those who label.") { List(runner), Add(runner) };

    private static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List who or what labels in the study.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var annotators = new JudgmentLedger(study).Annotators();
            return new CommandResult(new { annotators }, screen =>
            {
                var table = new TextTable().Text("name").Text("kind");
                foreach (var annotator in annotators) table.Row(annotator.Name, annotator.Kind.ToStoredText());
                if (annotators.Count > 0) table.DrawOn(screen);
                else screen.Line("Nobody yet.");
            });
        });
        return command;
    }

    private static Command Add(CommandRunner runner)
    {
        var name = new Argument<string>("NAME") { Description = "The annotator's name." };
        var kind = new Option<string>("--kind") { Description = "Who or what it is. Default: person.", HelpName = string.Join('|', AnnotatorKinds.Words), DefaultValueFactory = _ => AnnotatorKind.Person.ToStoredText() };
        kind.AcceptOnlyFromAmong([.. AnnotatorKinds.Words]);
        var command = new Command("add", "Make an annotator known.") { name, kind };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var added = new JudgmentLedger(study).AddAnnotator(arguments.GetRequiredValue(name), AnnotatorKinds.Parse(arguments.GetRequiredValue(kind)));
            return new CommandResult(added, screen => screen.Line($"{added.Name}: {added.Kind.ToStoredText()}."));
        });
        return command;
    }
}
