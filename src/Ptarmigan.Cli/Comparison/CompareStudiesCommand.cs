using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Comparison;

/// <summary><c>ptarmigan compare studies</c>: whether the challenges of several studies spread alike.</summary>
internal static class CompareStudiesCommand
{
    public static Command Create(CommandRunner runner)
    {
        var folders = new Argument<string[]>("DIR") { Description = "The folders of the studies, at least two.", Arity = ArgumentArity.OneOrMore };
        var subThemes = new Option<bool>("--sub-themes") { Description = "Compare sub-themes rather than themes." };
        var command = new Command("studies", "Compare how the challenges of several studies with one taxonomy spread: shares with intervals, chi-square.") { folders, subThemes };
        runner.Run(command, (arguments, _) =>
        {
            var inputs = arguments.GetRequiredValue(folders).Select(folder => ReadStudy(runner, folder)).ToList();
            var confidence = inputs[0].Protocol.Confidence;
            var comparison = StudyComparison.Of(inputs, arguments.GetValue(subThemes), confidence);
            return new CommandResult(comparison, screen => Draw(screen, comparison, confidence));
        });
        return command;
    }

    private static AnalysisInput ReadStudy(CommandRunner runner, string folder)
    {
        using var study = Study.Open(runner.FullPath(folder), runner.Terminal.Time);
        return AnalysisInput.Read(study);
    }

    private static void Draw(Screen screen, StudyComparison comparison, double confidence)
    {
        foreach (var (place, study) in comparison.Studies.Index())
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"{place + 1}: {study.Title}, {study.Challenges:#,0} challenges in {study.Issues:#,0} issues, labels {study.Annotator}, data until {study.ObservedUntil:yyyy-MM-dd}."));
        }

        var table = new TextTable().Text("name").Text("study").Number("challenges").Number("share").Number(Numerals.IntervalHeading(confidence)).Number("residual");
        foreach (var group in comparison.Groups)
        {
            foreach (var (place, own) in group.Shares.Index())
            {
                table.Row(
                    place == 0 ? group.Name : "", (place + 1).ToString(CultureInfo.InvariantCulture), Numerals.Count(own.Challenges), Numerals.Percent(own.Share),
                    Numerals.Ends(own.Interval, Numerals.Percent), Numerals.Measure(own.Residual));
            }
        }

        table.DrawOn(screen);
        if (comparison.Studies.Count == 2) DrawDifferences(screen, comparison, confidence);
        if (comparison.Test is { } test)
        {
            screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"Chi-square({test.Df}) = {Numerals.Measure(test.Chi2)}, {Numerals.Probability(test.PValue)}, Cramér's V {Numerals.Coefficient(test.CramersV)} (corrected {Numerals.Coefficient(test.CramersVCorrected)})."));
            screen.Line("A residual beyond 2 or -2 is where the studies differ most.");
        }

        foreach (var note in comparison.Notes) screen.Line($"Note: {note}");
    }

    private static void DrawDifferences(Screen screen, StudyComparison comparison, double confidence)
    {
        var table = new TextTable().Text("name").Number("1 less 2").Number(Numerals.IntervalHeading(confidence));
        foreach (var group in comparison.Groups) table.Row(group.Name, Numerals.Percent(group.Difference), Numerals.Ends(group.DifferenceInterval, Numerals.Percent));
        table.DrawOn(screen);
    }
}
