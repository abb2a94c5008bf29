using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>Measures of judged reports, each a number of the whole list.</summary>
internal static class Measures
{
    public static double Accuracy(IReadOnlyList<JudgedReport> reports) => reports.Count(report => report.IsRight) / (double)reports.Count;

    public static double MacroF1(IReadOnlyList<JudgedReport> reports) => PerClass(reports).Where(figures => figures.Reports > 0).Select(figures => figures.F1).DefaultIfEmpty(double.NaN).Average();

    public static double MeanMacroF1(IReadOnlyList<JudgedReport> reports) => reports.GroupBy(report => report.Repository).Average(group => MacroF1([.. group]));

    public static IReadOnlyList<ClassFigures> PerClass(IReadOnlyList<JudgedReport> reports)
    {
        var counts = new SortedDictionary<string, (int Right, int Said, int True)>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var truth = counts.GetValueOrDefault(report.Truth[0]);
            counts[report.Truth[0]] = truth with { True = truth.True + 1, Right = truth.Right + (report.IsRight ? 1 : 0) };
            var said = counts.GetValueOrDefault(report.Prediction.Answer);
            counts[report.Prediction.Answer] = said with { Said = said.Said + 1 };
        }

        return [.. counts.Select(pair => Figures(pair.Key, pair.Value.Right, pair.Value.Said, pair.Value.True))];
    }

    public static double Kappa(IReadOnlyList<JudgedReport> reports) => Kappa([.. reports.Select(report => (report.Truth[0], report.Prediction.Answer))]);

    /// <summary>Cohen's kappa of two lists of answers; not a number where it is undefined.</summary>
    public static double Kappa(IReadOnlyList<(string First, string Second)> answers)
    {
        var labels = answers.SelectMany(pair => new[] { pair.First, pair.Second }).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = new int[labels.Count, labels.Count];
        foreach (var (first, second) in answers) counts[labels.IndexOf(first), labels.IndexOf(second)]++;
        return CohenKappa.Compute(ConfusionTable.Of(labels, counts)).Value ?? double.NaN;
    }

    public static double KappaWithinRepositories(IReadOnlyList<JudgedReport> reports)
    {
        double sum = 0, weight = 0;
        foreach (var repository in reports.GroupBy(report => report.Repository))
        {
            var own = repository.ToArray();
            if (own.Select(report => report.Truth[0]).Distinct().Count() < 2) continue;
            sum += own.Length * Kappa(own);
            weight += own.Length;
        }

        return weight == 0 ? double.NaN : sum / weight;
    }

    public static double SetMicroF1(IReadOnlyList<JudgedReport> reports)
    {
        double right = reports.Sum(report => report.Prediction.Answers.Count(report.Truth.Contains));
        return 2 * right / reports.Sum(report => report.Prediction.Answers.Count + report.Truth.Count);
    }

    public static double SetMacroF1(IReadOnlyList<JudgedReport> reports) =>
        reports.SelectMany(report => report.Truth).Distinct().Average(code =>
        {
            double right = reports.Count(report => report.Truth.Contains(code) && report.Prediction.Answers.Contains(code));
            return 2 * right / (reports.Count(report => report.Truth.Contains(code)) + reports.Count(report => report.Prediction.Answers.Contains(code)));
        });

    private static ClassFigures Figures(string answer, double right, int said, int wanted)
    {
        var precision = said == 0 ? 0 : right / said;
        var recall = wanted == 0 ? 0 : right / wanted;
        return new ClassFigures(answer, wanted, precision, recall, right == 0 ? 0 : 2 * right / (said + wanted));
    }
}
