using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// How well models like the one that ships do on repositories they never saw: the repositories of <c>development.csv</c> are left out in six parts, all labelled issues of all others are
/// trained on. Once on the repositories set aside, whose texts nobody read who wrote signals or chose parameters; once on all.
/// </summary>
internal static class ModelQuality
{
    private const int Parts = 6;

    /// <param name="data">The folder of data.</param>
    public static int Run(string data)
    {
        var issues = LabelledData.ReadIssues(data);
        var development = LabelledData.ReadLabels(data, "development.csv", issues).ToArray();
        var labelled = development.Concat(LabelledData.ReadLabels(data, "additional.csv", issues)).ToArray();
        var options = TrainingOptions.ForOtherRepositories;
        var meaning = MeaningSpace.Learn([.. issues.Values.Select(issue => issue.Text)], SignalSet.BuiltIn, ShippedModelTraining.Dimensions, options.Seed);
        var others = LabelledData.ByRepository(issues);
        Console.WriteLine("| question | repositories | issues | measure | set aside | issues | all |");
        Console.WriteLine("|---|---|---:|---|---|---:|---|");
        foreach (var question in Question.All)
        {
            var aside = Measure(question, development.Where(report => IsSetAside(report.Repository)), labelled, options, meaning, others);
            var all = Measure(question, development, labelled, options, meaning, others);
            foreach (var (name, of) in MeasuresOf(question))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question.Title} | {aside.Alone.Repositories.Count}, {all.Alone.Repositories.Count} | {aside.Alone.N} | {name} | {of(aside)} | {all.Alone.N} | {of(all)} |"));
            }
        }

        return 0;
    }

    /// <summary>Whether a repository was set aside: the SHA-256 of its name in lower case begins with 4, 8 or a.</summary>
    private static bool IsSetAside(string repository) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(repository.ToLowerInvariant())))[0] is '4' or '8' or 'a';

    private static (EvaluationReport Alone, EvaluationReport Beside) Measure(
        Question question, IEnumerable<LabelledText> tests, LabelledText[] labelled, TrainingOptions options, MeaningSpace meaning, IReadOnlyDictionary<string, IReadOnlyList<Text.Tokens.ReportText>> others)
    {
        var evaluator = new Evaluator(question, options, SignalSet.BuiltIn, null);
        var alone = new List<JudgedReport>();
        var beside = new List<JudgedReport>();
        var repositories = tests.GroupBy(report => report.Repository).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase).Select((group, i) => (group, part: i % Parts));
        foreach (var part in repositories.GroupBy(pair => pair.part, pair => pair.group))
        {
            var left = part.Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var model = new ModelTrainer(options, SignalSet.BuiltIn, meaning).Train([.. labelled.Where(report => !left.Contains(report.Repository))], [question], question == Question.Ptm ? others : null, null, CancellationToken.None);
            LabelledText[] test = [.. part.SelectMany(group => group)];
            alone.AddRange(evaluator.Judge(model, test, null));
            beside.AddRange(evaluator.Judge(model, test, others));
        }

        return (EvaluationReport.Of(question, alone, options.Seed), EvaluationReport.Of(question, beside, options.Seed));
    }

    private static IEnumerable<(string Name, Func<(EvaluationReport Alone, EvaluationReport Beside), string> Of)> MeasuresOf(Question question)
    {
        if (question == Question.Ptm)
        {
            yield return ("kappa, the issue's text alone", run => Show(run.Alone.Kappa));
            yield return ("kappa, the repository's other issues at hand", run => Show(run.Beside.Kappa));
            yield return ("kappa within repositories, text alone", run => Show(run.Alone.KappaWithinRepositories));
        }
        else if (question.IsSet)
        {
            yield return ("primary sub-theme first", run => Show(run.Alone.Sets!.Top1));
            yield return ("among the first three", run => Show(run.Alone.Sets!.Top3));
            yield return ("theme", run => Show(run.Alone.Sets!.ThemeAccuracy));
            yield return ("micro F1 of the sets", run => Show(run.Alone.Sets!.MicroF1));
        }
        else
        {
            yield return ("macro F1", run => Show(run.Alone.MacroF1));
        }

        yield return ("accuracy of the surest half", run => run.Alone.Coverage[0].Accuracy.ToString("0.000", CultureInfo.InvariantCulture));
        yield return ("calibration error (by chance)", run => string.Create(CultureInfo.InvariantCulture, $"{run.Alone.Ece:0.000} ({run.Alone.EceByChance:0.000})"));
        yield return ("not sure; right when sure", run => string.Create(CultureInfo.InvariantCulture, $"{run.Alone.Unsure:0.00}; {run.Alone.AccuracyWhenSure:0.000}"));
    }

    private static string Show(Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.000} ({estimate.Low:0.000} to {estimate.High:0.000})");
}
