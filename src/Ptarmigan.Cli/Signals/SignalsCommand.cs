using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Signals;

/// <summary><c>ptarmigan signals list|check|explain</c>.</summary>
internal static class SignalsCommand
{
    public static Command Create(CommandRunner runner) =>
        new("signals", "List, check and explain signals: the rules that point from words of an issue to an answer.")
        {
            List(runner), SignalsCheckCommand.Create(runner), SignalsExplainCommand.Create(runner),
        };

    /// <summary>The signals of the study, or the built-in ones where there is none.</summary>
    public static SignalSet SetOf(Study? study) => study is null ? SignalSet.BuiltIn : SignalSet.Of(study);

    private static Command List(CommandRunner runner)
    {
        var question = new Option<string?>("--question") { Description = "Only those of one question: challenges, type or ptm.", HelpName = "NAME" };
        var answer = new Option<string?>("--answer")
        {
            Description = "Only those that point to this, such as HR-MEM; the code of a theme takes all its sub-themes.",
            HelpName = "CODE",
        };
        var command = new Command("list", "List the signals of the study, or the built-in ones outside a study.") { question, answer };
        runner.RunWithOrWithoutStudy(command, (study, arguments, _) =>
        {
            var set = SetOf(study);
            var asked = arguments.GetValue(question) is { } name ? Question.Find(name) : null;
            var signals = set.Signals.Where(signal => (asked is null || signal.Question == asked) && PointsTo(signal, arguments.GetValue(answer))).ToList();
            return new CommandResult(new { set.Version, signals = signals.Select(Json) }, screen => Draw(signals, set, screen));
        });
        return command;
    }

    private static bool PointsTo(Signal signal, string? answer) =>
        answer is null || signal.Answer.Equals(answer, StringComparison.OrdinalIgnoreCase) || signal.Answer.StartsWith(answer + "-", StringComparison.OrdinalIgnoreCase);

    private static object Json(Signal signal) => new
    {
        signal.Name,
        question = signal.Question.Name,
        signal.Answer,
        signal.Reason,
        signal.In,
        precision = SignalMeasures.BuiltIn.PrecisionOf(signal),
        phrases = signal.Phrases.Select(phrase => phrase.Text),
        with = signal.With.Select(phrase => phrase.Text),
        unless = signal.Unless.Select(phrase => phrase.Text),
        signal.Examples,
        signal.Counterexamples,
    };

    private static void Draw(List<Signal> signals, SignalSet set, Screen screen)
    {
        var table = new TextTable().Text("signal").Text("question").Text("answer").Number("phrases").Text("reason");
        foreach (var signal in signals)
        {
            table.Row(signal.Name, signal.Question.Name, signal.Answer, signal.Phrases.Count.ToString(CultureInfo.InvariantCulture), signal.Reason ?? "");
        }

        table.DrawOn(screen);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{signals.Count} of {set.Signals.Count} signals, version {set.Version}."));
    }
}
