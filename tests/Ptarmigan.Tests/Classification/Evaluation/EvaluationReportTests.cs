using Ptarmigan.Annotation;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Statistics;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Classification.Evaluation;

public sealed class EvaluationReportTests
{
    [Fact]
    public void Measures_are_those_worked_out_by_hand()
    {
        // a/a: bug bug bug question, said bug bug question question; b/b: bug question, said both bug.
        var report = EvaluationReport.Of(Question.Type, [Case("a/a", "bug", "bug", 0.95), Case("a/a", "bug", "bug", 0.85), Case("a/a", "bug", "question", 0.55), Case("a/a", "question", "question", 0.75), Case("b/b", "bug", "bug", 0.65), Case("b/b", "question", "bug", 0.45)], 1);

        Assert.Equal(4 / 6.0, report.Accuracy.Value, 12);
        // bug: 3 of 4 said, 3 of 4 found; question: 1 of 2 and 1 of 2.
        Assert.Equal((0.75 + 0.5) / 2, report.MacroF1.Value, 12);
        // a/a: bug 2·2/(2+3), question 2·1/(2+1); b/b: bug 2·1/(2+1), question 0.
        Assert.Equal((((0.8 + (2 / 3.0)) / 2) + (1 / 3.0)) / 2, report.MeanMacroF1.Value, 12);
        // chance: 4/6·4/6 + 2/6·2/6 = 20/36.
        Assert.Equal(((4 / 6.0) - (20 / 36.0)) / (1 - (20 / 36.0)), report.Kappa.Value, 12);
        // within: a/a (0.75 - 0.5)/0.5, b/b 0; weighed 4 to 2.
        Assert.Equal(4 * 0.5 / 6, report.KappaWithinRepositories.Value, 12);
        Assert.Equal((0.05 + 0.15 + 0.55 + 0.25 + 0.35 + 0.45) / 6, report.Ece, 12);
        Assert.Equal(new CoveragePoint(0.5, 1, 0.75), report.Coverage[0]);
        Assert.Equal("reports", report.IntervalsOver);
        Assert.InRange(report.Accuracy.Value, report.Accuracy.Low, report.Accuracy.High);
    }

    [Fact]
    public void Sets_are_measured_over_their_codes()
    {
        var report = EvaluationReport.Of(
            Question.Challenges,
            [Set("a/a", ["HR-MEM", "MU-IO"], ["HR-MEM"], "HR-MEM", "HR-EXEC", "MU-IO"), Set("a/a", ["MU-IO"], ["HR-MEM", "MU-IO"], "HR-MEM", "MU-IO", "DI-DOC"), Set("a/a", ["HR-EXEC"], ["HR-MEM"], "HR-MEM", "MU-IO", "DI-DOC")],
            1);

        Assert.Equal(1 / 3.0, report.Sets!.Top1.Value, 12);
        Assert.Equal(2 / 3.0, report.Sets.Top3.Value, 12);
        Assert.Equal(2 / 3.0, report.Sets.ThemeAccuracy.Value, 12);
        // Given 1 + 2 + 1, wanted 2 + 1 + 1, right 1 + 1 + 0.
        Assert.Equal(2 * 2 / 8.0, report.Sets.MicroF1.Value, 12);
        // HR-MEM 2·1/(1+3), MU-IO 2·1/(2+1), HR-EXEC 0.
        Assert.Equal((0.5 + (2 / 3.0)) / 3, report.Sets.MacroF1.Value, 12);
    }

    [Fact]
    public void Themes_are_those_of_the_taxonomy()
    {
        var humbatova = TaxonomyCatalog.BuiltIn("humbatova-2020");
        var theme = humbatova.Themes.First(theme => theme.SubThemes.Count > 1);
        var (first, second) = (theme.SubThemes[0].Code, theme.SubThemes[1].Code);
        JudgedReport[] cases = [Set("a/a", [first], [second], second), Set("a/a", [first], ["elsewhere"], "elsewhere")];

        Assert.Equal(0.5, EvaluationReport.Of(Question.Challenges, cases, 1, humbatova).Sets!.ThemeAccuracy.Value, 12);
    }

    [Fact]
    public void Error_by_chance_is_what_true_confidences_show()
    {
        var random = new SeededRandom(5);
        JudgedReport[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble()).Select(confidence => Case("a/a", "bug", random.NextDouble() < confidence ? "bug" : "question", confidence))];

        var few = EvaluationReport.Of(Question.Type, Draw(100), 1);
        var many = EvaluationReport.Of(Question.Type, Draw(10_000), 1);
        var boasting = EvaluationReport.Of(Question.Type, [.. Enumerable.Range(0, 1000).Select(i => Case("a/a", "bug", i % 2 == 0 ? "bug" : "question", 0.9))], 1);

        Assert.InRange(few.EceByChance, 0.06, 0.15);
        Assert.InRange(many.EceByChance, 0.005, 0.015);
        Assert.InRange(many.Ece, 0, 2 * many.EceByChance);
        Assert.Equal(0.4, boasting.Ece, 12);
        Assert.InRange(boasting.EceByChance, 0, 0.02);
    }

    [Fact]
    public void Whole_repositories_are_drawn_where_there_are_many()
    {
        // In half the repositories everything is right, in half nothing: drawing reports would make the interval narrow.
        var cases = Enumerable.Range(0, 400).Select(i => Case($"r/{i % 20}", "bug", i % 2 == 0 ? "bug" : "question", 0.9)).ToArray();

        var report = EvaluationReport.Of(Question.Type, cases, 1);

        Assert.Equal("repositories", report.IntervalsOver);
        Assert.InRange(report.Accuracy.High - report.Accuracy.Low, 0.3, 0.6);
    }

    private static JudgedReport Case(string repository, string truth, string said, double confidence) =>
        new(repository, [truth], new Prediction(Question.Type, said, confidence, false, [said], [new Candidate(said, confidence)], [said], PredictionContext.None));

    private static JudgedReport Set(string repository, string[] truth, string[] said, params string[] candidates) =>
        new(repository, truth, new Prediction(Question.Challenges, said[0], 0.5, false, said, [.. candidates.Select((code, i) => new Candidate(code, 0.5 - (i * 0.1)))], said, PredictionContext.None));
}
