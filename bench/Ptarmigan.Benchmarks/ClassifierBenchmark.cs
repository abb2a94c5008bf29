using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Benchmarks;

/// <summary>
/// The classifier against scikit-learn and fastText in one run: the training half of the NLBSE'24 issue types in five parts within each repository, a part or a model for each repository; then how fast the model that
/// ships answers all three questions. One thread throughout.
/// </summary>
internal static class ClassifierBenchmark
{
    private const int Parts = 5;
    private const int Runs = 5;

    /// <param name="data">The folder of data.</param>
    public static int Run(string data)
    {
        var question = Question.Type;
        var reports = LabelledTable.Read(Path.Combine(data, "issue-types", "nlbse24_train.csv.gz"), question).ToArray();
        var options = TrainingOptions.ForKnownRepositories;
        var part = new Evaluator(question, options, SignalSet.BuiltIn, ShippedModel.Value).Parts(reports, Parts, byRepository: false);
        Console.WriteLine("| what | train s | issues a second | mean macro F1 |");
        Console.WriteLine("|---|---:|---:|---:|");
        Ours(question, reports, part, options);
        if (!Peers(reports, part)) return 1;
        Shipped(data);
        return 0;
    }

    private static void Ours(Question question, LabelledText[] reports, int[] part, TrainingOptions options)
    {
        var answers = new string[reports.Length];
        double train = 0, ask = 0;
        for (var own = 0; own < Parts; own++)
        {
            var from = Stopwatch.GetTimestamp();
            var model = new ModelTrainer(options, SignalSet.BuiltIn, ShippedModel.Value).Train([.. reports.Where((_, i) => part[i] != own)], [question], null, null, CancellationToken.None);
            train += Stopwatch.GetElapsedTime(from).TotalSeconds;
            Ask(model, reports, part, own, answers);
            // The first time code is compiled; what counts is the middle of several.
            ask += Median(() => Ask(model, reports, part, own, answers));
        }

        Tell("Ptarmigan", train, reports.Length / ask, reports, answers);
    }

    private static void Ask(TrainedModel model, LabelledText[] reports, int[] part, int own, string[] answers)
    {
        for (var i = 0; i < reports.Length; i++)
        {
            if (part[i] != own) continue;
            var text = ReportText.Read(reports[i].Text.Title, reports[i].Text.Body);
            answers[i] = model.Predict(Question.Type, model.Score(text, reports[i].Repository)).Answer;
        }
    }

    private static bool Peers(LabelledText[] reports, int[] part)
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, reports.Select((report, i) => JsonSerializer.Serialize(new { part = part[i], repository = report.Repository, label = report.Type, title = report.Text.Title, body = report.Text.Body })));
        var python = Environment.GetEnvironmentVariable("PTARMIGAN_PYTHON") ?? "python3";
        using var process = Process.Start(new ProcessStartInfo(python, ["bench/classifier_peer.py", file]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        if (process.ExitCode != 0)
        {
            Console.Error.WriteLine("The peers could not be run; run this from the repository's root, with scikit-learn and fastText at hand.");
            return false;
        }

        using var document = JsonDocument.Parse(output);
        foreach (var peer in document.RootElement.EnumerateArray())
        {
            string[] answers = [.. peer.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)];
            Tell(peer.GetProperty("name").GetString()!, peer.GetProperty("trainSeconds").GetDouble(), reports.Length / peer.GetProperty("askSeconds").GetDouble(), reports, answers);
        }

        return true;
    }

    private static void Tell(string name, double train, double rate, LabelledText[] reports, string[] answers)
    {
        var judged = reports.Select((report, i) => new JudgedReport(report.Repository, [report.Type!], Said(answers[i]))).ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {train:0.0} | {rate:N0} | {Measures.MeanMacroF1(judged):0.000} |"));
    }

    private static Prediction Said(string answer) => new(Question.Type, answer, 1, false, [answer], [new Candidate(answer, 1)], [answer], PredictionContext.None);

    /// <summary>The model that ships, on the whole corpus: from title and body as strings to three answers.</summary>
    private static void Shipped(string data)
    {
        var model = ShippedModel.Value;
        var issues = LabelledData.ReadIssues(data).Values.Select(issue => (issue.Repository, issue.Text.Title, issue.Text.Body)).ToArray();
        var all = Median(() => Answer(Question.All));
        var type = Median(() => Answer([Question.Type]));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe model that ships, {issues.Length} issues of {issues.Average(issue => issue.Body.Length):0} letters: {issues.Length / all:N0} issues a second for three questions, {issues.Length / type:N0} for the type."));

        void Answer(IReadOnlyList<Question> questions)
        {
            foreach (var (repository, title, body) in issues)
            {
                var scores = model.Score(ReportText.Read(title, body), repository);
                foreach (var question in questions) model.Predict(question, scores);
            }
        }
    }

    private static double Median(Action work)
    {
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var from = Stopwatch.GetTimestamp();
            work();
            seconds[run] = Stopwatch.GetElapsedTime(from).TotalSeconds;
        }

        Array.Sort(seconds);
        return seconds[Runs / 2];
    }
}
