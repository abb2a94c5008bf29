using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan round list|show</c>: what rounds there are and how far; never what was answered.</summary>
internal static class RoundShowCommands
{
    public static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List the study's rounds and how far they are.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var catalog = new RoundCatalog(study);
            var rounds = catalog.Read().Select(round => (Round: round, Progress: catalog.Progress(round))).ToList();
            return new CommandResult(new { rounds = rounds.Select(row => new { round = RoundDocument.Of(row.Round), progress = row.Progress }) }, screen => Draw(screen, rounds));
        });
        return command;
    }

    public static Command Show(CommandRunner runner)
    {
        var name = RoundOptions.Round();
        var command = new Command("show", "Show a round: its sample, its annotators' progress and what was done to it.") { name };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var catalog = new RoundCatalog(study);
            var round = catalog.Find(arguments.GetRequiredValue(name));
            var (progress, acts) = (catalog.Progress(round), catalog.Acts(round));
            return new CommandResult(new { round = RoundDocument.Of(round), progress, acts }, screen => Draw(screen, round, progress, acts));
        });
        return command;
    }

    private static void Draw(Screen screen, List<(Round Round, IReadOnlyList<AnnotatorProgress> Progress)> rounds)
    {
        if (rounds.Count == 0)
        {
            screen.Line("There is no round yet. Open one with `ptarmigan round create`.");
            return;
        }

        var table = new TextTable().Text("round").Text("question").Text("state").Number("issues").Number("answered").Number("of").Text("annotators");
        foreach (var (round, progress) in rounds)
        {
            table.Row(
                round.Name, round.Question.Name, round.State.ToString().ToLowerInvariant(), Count(round.IssueCount),
                Count(progress.Sum(own => own.Answered)), Count(progress.Sum(own => own.Assigned)), string.Join(", ", round.Annotators));
        }

        table.DrawOn(screen);
    }

    private static void Draw(Screen screen, Round round, IReadOnlyList<AnnotatorProgress> progress, IReadOnlyList<RoundAct> acts)
    {
        screen.Heading($"{round.Name}: {round.Question.Title}");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{round.State.ToString().ToLowerInvariant()}, {(round.IsBlind ? "blind" : "not blind")}; {Counted.Of(round.IssueCount, "issue")} ({round.Sample}), seed {round.Seed}, guideline version {round.GuidelineVersion}"));
        var table = new TextTable().Text("annotator").Number("issues").Number("answered").Number("put off").Number("left");
        foreach (var own in progress) table.Row(own.Annotator, Count(own.Assigned), Count(own.Answered), Count(own.Skipped), Count(own.Left));
        table.DrawOn(screen);
        var record = new TextTable().Text("time (UTC)").Text("act").Text("by").Text("reason");
        foreach (var act in acts) record.Row(IssueCells.Minute(act.MadeAt), act.Kind.ToString().ToLowerInvariant(), act.Actor, act.Reason ?? "");
        record.DrawOn(screen);
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
