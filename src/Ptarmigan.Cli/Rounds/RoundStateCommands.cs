using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan round close|unlock|withdraw</c>.</summary>
internal static class RoundStateCommands
{
    public static Command Close(CommandRunner runner)
    {
        var (name, by, reason) = (RoundOptions.Round(), RoundOptions.By(), RoundOptions.Reason());
        var command = new Command("close", "Close a round: its answers are frozen and become judgments, and what agrees becomes gold.") { name, by, reason };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var round = RoundClosing.Close(study, new RoundCatalog(study).Find(arguments.GetRequiredValue(name)), arguments.GetRequiredValue(by), arguments.GetValue(reason));
            var items = new Adjudicator(study, round).Items(onlyDifferences: false);
            var outcomes = items.GroupBy(item => item.Outcome).OrderBy(group => group.Key).Select(group => new { outcome = group.Key, issues = group.Count() }).ToList();
            var waiting = items.Count(item => item.IsWaiting);
            return new CommandResult(new { round = RoundDocument.Of(round), outcomes, waiting }, screen =>
            {
                screen.Line($"The round `{round.Name}` is closed.");
                foreach (var outcome in outcomes) screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {Word(outcome.outcome)}: {outcome.issues}"));
                screen.Line(waiting == 0
                    ? "Nothing is left to decide."
                    : string.Create(CultureInfo.InvariantCulture, $"{waiting} to decide: `ptarmigan adjudicate list \"{round.Name}\"`."));
                screen.Line($"Agreement: `ptarmigan agreement --round \"{round.Name}\"`.");
            });
        });
        return command;
    }

    public static Command Unlock(CommandRunner runner)
    {
        var (name, by, reason) = (RoundOptions.Round(), RoundOptions.By(), RoundOptions.Reason(isRequired: true));
        var command = new Command("unlock", "Open a closed round again for what was not answered; it is recorded, and agreement leaves later answers out.") { name, by, reason };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var round = RoundClosing.Unlock(study, new RoundCatalog(study).Find(arguments.GetRequiredValue(name)), arguments.GetRequiredValue(by), arguments.GetRequiredValue(reason)!);
            return new CommandResult(RoundDocument.Of(round), screen => screen.Line($"The round `{round.Name}` is open again. Answers given before stay frozen; later ones count as late."));
        });
        return command;
    }

    public static Command Withdraw(CommandRunner runner)
    {
        var name = RoundOptions.Round();
        var command = new Command("withdraw", "Take back that a round was opened, while nobody has answered: its issues can be drawn again.") { name };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var round = new RoundCatalog(study).Find(arguments.GetRequiredValue(name));
            RoundWithdrawal.Withdraw(study, round);
            return new CommandResult(new { withdrawn = round.Name }, screen => screen.Line($"The round `{round.Name}` is taken back."));
        });
        return command;
    }

    /// <summary>An outcome in words.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Agreed => "agreed, now gold",
        Outcome.OneAnswer => "one annotator, now gold",
        Outcome.Differs => "answers differ",
        Outcome.Incomplete => "an answer is missing",
        Outcome.Unanswered => "nobody answered",
        _ => "contradicts the gold answer",
    };
}
