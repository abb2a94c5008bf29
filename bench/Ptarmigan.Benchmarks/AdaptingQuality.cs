using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Statistics;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// What labels of one's own bring in a repository that the model never saw: a model trained without the repository is adapted to 30 of its labels, drawn anew several times, and asked about the
/// others; beside it the same model as it was, and one trained on the 30 alone.
/// </summary>
internal static class AdaptingQuality
{
    private const int OwnLabels = 30;
    private const int LeastTests = 30;
    private const int Draws = 5;
    private const int Resamples = 2000;

    /// <param name="data">The folder of data.</param>
    public static int Run(string data)
    {
        var issues = LabelledData.ReadIssues(data);
        var labelled = LabelledData.ReadLabels(data, "development.csv", issues).Concat(LabelledData.ReadLabels(data, "additional.csv", issues)).ToArray();
        var meaning = MeaningSpace.Learn([.. issues.Values.Select(issue => issue.Text)], SignalSet.BuiltIn, ShippedModelTraining.Dimensions, new TrainingOptions().Seed);
        Console.WriteLine("| question | repositories | tests | as it was | adapted to 30 | on 30 alone | gain of adapting |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---|");
        foreach (var question in Question.All)
        {
            var measured = labelled.Where(report => report.AnswersTo(question) is not null).GroupBy(report => report.Repository).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .Where(group => group.Count() >= OwnLabels + LeastTests).Select(group => Of(question, group.Key, labelled, meaning)).ToArray();
            if (measured.Length == 0) continue;
            var gains = measured.Select(one => one.Adapted - one.Before).ToArray();
            var random = new SeededRandom(1);
            var means = Enumerable.Range(0, Resamples).Select(_ => Enumerable.Range(0, gains.Length).Average(_ => gains[random.Next(gains.Length)])).Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {question.Title} | {measured.Length} | {measured.Sum(one => one.Tests):N0} | {measured.Average(one => one.Before):0.000} | {measured.Average(one => one.Adapted):0.000} | {measured.Average(one => one.Alone):0.000} | {gains.Average():+0.000;-0.000} ({means[Resamples / 40]:+0.000;-0.000} to {means[^(Resamples / 40)]:+0.000;-0.000}) |"));
        }

        return 0;
    }

    /// <summary>Mean share answered right over the draws.</summary>
    private static (double Before, double Adapted, double Alone, int Tests) Of(Question question, string repository, LabelledText[] labelled, MeaningSpace meaning)
    {
        var options = TrainingOptions.ForOtherRepositories;
        var evaluator = new Evaluator(question, options, SignalSet.BuiltIn, null);
        var model = new ModelTrainer(options, SignalSet.BuiltIn, meaning).Train([.. labelled.Where(report => report.Repository != repository)], [question], null, null, CancellationToken.None);
        var own = labelled.Where(report => report.Repository == repository && report.AnswersTo(question) is not null).ToArray();
        var random = new SeededRandom(options.Seed);
        double before = 0, adapted = 0, alone = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            random.Shuffle(own.AsSpan());
            var trainer = new ModelTrainer(new TrainingOptions(), SignalSet.BuiltIn, meaning);
            LabelledText[] mine = [.. own.Take(OwnLabels)], tests = [.. own.Skip(OwnLabels)];
            before += Right(evaluator.Judge(model, tests, null));
            if (mine.Select(report => report.AnswersTo(question)![0]).Distinct().Count() < 2)
            {
                // Thirty labels that all say the same train nothing: the model stays.
                adapted += Right(evaluator.Judge(model, tests, null));
                alone += tests.Average(report => report.AnswersTo(question)![0] == mine[0].AnswersTo(question)![0] ? 1.0 : 0);
                continue;
            }

            adapted += Right(evaluator.Judge(trainer.CanExtend(model, question, mine) ? trainer.Extend(model, mine, [question], null, null, CancellationToken.None) : model, tests, null));
            alone += Right(evaluator.Judge(trainer.Train(mine, [question], null, null, CancellationToken.None), tests, null));
        }

        return (before / Draws, adapted / Draws, alone / Draws, own.Length - OwnLabels);
    }

    private static double Right(IReadOnlyList<JudgedReport> reports) => reports.Average(report => report.IsRight ? 1.0 : 0);
}
