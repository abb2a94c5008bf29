using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Overrides;
using Ptarmigan.Selection.Thresholds;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select override</c>: what a person sets against the machine, with the reason.</summary>
internal static class SelectOverrideCommand
{
    private const string TakeBack = "withdraw";

    private static readonly string[] Languages = ["english", "not-english", "undetermined"];

    public static Command Create(CommandRunner runner) =>
        new("override", "Set a threshold or a language against the machine, with reason and person.") { Threshold(runner), Language(runner), List(runner) };

    private static Command Threshold(CommandRunner runner)
    {
        var criteria = Measure.All.Select(measure => measure.Criterion).ToArray();
        var criterion = new Argument<string>("CRITERION") { Description = $"One of {string.Join(", ", criteria)}." };
        criterion.AcceptOnlyFromAmong(criteria);
        var value = new Argument<string>("VALUE") { Description = "The threshold, `none` to ask nothing, or `withdraw` to take the override back." };
        var (reason, by) = WhyAndWho();
        var command = new Command("threshold", "Set the threshold of a criterion; the one proposed stays on record.") { criterion, value, reason, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var text = arguments.GetRequiredValue(value);
            if (text != TakeBack && !IsThreshold(text)) throw new WrongUseException($"`{text}` is no threshold.", "VALUE", "Give a number of 0 or more, none or withdraw.");
            return Record(study, OverrideKind.Threshold, arguments.GetRequiredValue(criterion), text, arguments.GetRequiredValue(reason), arguments.GetRequiredValue(by));
        });
        return command;
    }

    private static Command Language(CommandRunner runner)
    {
        var repository = new Argument<string>("REPOSITORY") { Description = "The repository, owner/name." };
        var value = new Argument<string>("LANGUAGE") { Description = "english, not-english, undetermined, or `withdraw` to take the override back." };
        value.AcceptOnlyFromAmong([.. Languages, TakeBack]);
        var (reason, by) = WhyAndWho();
        var command = new Command("language", "Set the natural language of a repository.") { repository, value, reason, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            if (!RepositoryName.TryParse(arguments.GetRequiredValue(repository), out var name)) throw new WrongUseException($"`{arguments.GetRequiredValue(repository)}` is no owner/name.", "REPOSITORY");
            return Record(study, OverrideKind.Language, name.Key, arguments.GetRequiredValue(value), arguments.GetRequiredValue(reason), arguments.GetRequiredValue(by));
        });
        return command;
    }

    private static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List every override there has been, oldest first.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var overrides = new OverrideLedger(study).History();
            return new CommandResult(new { overrides }, screen =>
            {
                var table = new TextTable().Text("about").Text("of").Text("value").Text("reason").Text("by").Text("at");
                foreach (var entry in overrides)
                {
                    table.Row(entry.Kind.ToString().ToLowerInvariant(), entry.Subject, entry.Value ?? "withdrawn", entry.Reason, entry.Person, entry.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
                }

                if (overrides.Count == 0) screen.Line("Nothing was overridden.");
                else table.DrawOn(screen);
            });
        });
        return command;
    }

    private static CommandResult Record(Study study, OverrideKind kind, string subject, string value, string reason, string by)
    {
        var made = new OverrideLedger(study).Record(kind, subject, value == TakeBack ? null : value, reason, by);
        return new CommandResult(made, screen => screen.Line($"Recorded. `ptarmigan select run` applies it."));
    }

    private static (Option<string> Reason, Option<string> By) WhyAndWho() =>
    (
        new Option<string>("--reason") { Description = "Why; it stands in the funnel and in the report.", HelpName = "TEXT", Required = true },
        new Option<string>("--by") { Description = "Who decided.", HelpName = "PERSON", Required = true }
    );

    private static bool IsThreshold(string text)
    {
        try
        {
            return !ThresholdRule.Parse(text).IsElbow;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
