using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Cli.Signals;

/// <summary><c>ptarmigan signals check</c>.</summary>
internal static class SignalsCheckCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A file of signals, which extends the built-in ones. Default: the study's own signals.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var annotator = new Option<string>("--annotator")
        {
            Description = "Whose labels the signals are measured on.",
            HelpName = "NAME",
            DefaultValueFactory = _ => Annotator.Gold,
        };
        var perRepository = new Option<bool>("--per-repository") { Description = "Show how the signals do in each repository." };
        var measures = new Option<string?>("--save-measures") { Description = "Write how often each signal was right to a CSV file.", HelpName = "FILE" };
        var command = new Command("check", "Try every example and counterexample; in a study with labels, also measure the signals on them.")
        {
            file, annotator, perRepository, measures,
        };
        runner.RunWithOrWithoutStudy(command, (study, arguments, _) =>
        {
            var taxonomy = study is null ? TaxonomyCatalog.Default : TaxonomyCatalog.Of(study);
            var (set, reading) = ReadSet(runner, study, taxonomy, arguments.GetValue(file));
            var failures = set is null ? [] : SignalCheck.Run(set);
            var labelled = set is null || study is null ? [] : new StudyReports(study).Labelled(arguments.GetRequiredValue(annotator));
            var report = labelled.Count == 0 ? null : SignalReport.Of(set!, labelled, taxonomy);
            if (arguments.GetValue(measures) is { } path) SaveMeasures(runner.FullPath(path), set, labelled);
            return new CommandResult(
                Json(set, reading, failures, report),
                screen =>
                {
                    DrawCheck(set, reading, failures, screen);
                    if (report is not null) SignalReportTables.Draw(report, arguments.GetValue(perRepository), screen);
                },
                set is null || failures.Count > 0 ? ExitCode.Failed : ExitCode.Done);
        });
        return command;
    }

    private static (SignalSet? Set, SignalReading? Reading) ReadSet(CommandRunner runner, Study? study, Taxonomy taxonomy, string? file)
    {
        if (file is null) return (SignalsCommand.SetOf(study), null);
        var path = runner.FullPath(file);
        if (!File.Exists(path)) throw new SignalException("There is no such file.", path, "Check the path.");
        var reading = SignalFile.Parse(File.ReadAllText(path), taxonomy);
        return (reading.Signals is null ? null : SignalSet.BuiltIn.Within(taxonomy).ExtendedBy(path, taxonomy), reading);
    }

    private static void SaveMeasures(string path, SignalSet? set, IReadOnlyList<LabelledText> labelled)
    {
        if (set is null || labelled.Count == 0)
        {
            throw new WrongUseException(
                "There are no labels to measure the signals on.", "--save-measures", "Import some with `ptarmigan labels import`, or name another --annotator.");
        }

        File.WriteAllText(path, SignalMeasures.Of(set, labelled).Write());
    }

    private static object Json(SignalSet? set, SignalReading? reading, IReadOnlyList<SignalFailure> failures, SignalReport? report) => new
    {
        usable = set is not null,
        set?.Version,
        signals = set?.Signals.Count,
        problems = reading?.Problems ?? [],
        failures = failures.Select(failure => new { signal = failure.Signal.Name, failure.Text, failure.MustFire }),
        measured = report is null ? null : new
        {
            signals = report.Signals.Select(figures => new
            {
                figures.Signal.Name,
                question = figures.Signal.Question.Name,
                figures.Signal.Answer,
                figures.Reports,
                fired = figures.Primary.Of,
                right = figures.Primary.Right,
                figures.AmongAnswers,
                figures.Coverage,
                figures.Accuracy,
                figures.AccuracyInterval,
                figures.Lift,
                figures.Overlaps,
                figures.Conflicts,
                repositories = figures.Repositories.Select(Repository),
            }),
            votes = report.Votes.Select(votes => new
            {
                question = votes.Question.Name,
                votes.Reports,
                votes.Majority,
                votes.Weighted,
                votes.WeightedTopThree,
                votes.WeightedTheme,
                votes.SurestHalf,
                votes.CalibrationError,
                repositories = votes.PerRepository.Select(Repository),
            }),
        },
    };

    private static object Repository(KeyValuePair<string, Tally> repository) => new { name = repository.Key, fired = repository.Value.Of, right = repository.Value.Right };

    private static void DrawCheck(SignalSet? set, SignalReading? reading, IReadOnlyList<SignalFailure> failures, Screen screen)
    {
        foreach (var problem in reading?.Problems ?? [])
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}: {(problem.IsError ? "error" : "warning")}: {problem.Message}"));
        }

        foreach (var failure in failures)
        {
            screen.Line($"{failure.Signal.Name}: {(failure.MustFire ? "does not fire on its example" : "fires on its counterexample")}: {failure.Text}");
        }

        if (set is null)
        {
            screen.Line("The signals cannot be used before the errors are mended.");
            return;
        }

        var tried = set.Signals.Sum(signal => signal.Examples.Count + signal.Counterexamples.Count);
        var heeded = failures.Count == 0 ? "all heeded" : string.Create(CultureInfo.InvariantCulture, $"{failures.Count} not heeded");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{set.Signals.Count} signals, {tried} examples and counterexamples, {heeded}; version {set.Version}."));
    }
}
