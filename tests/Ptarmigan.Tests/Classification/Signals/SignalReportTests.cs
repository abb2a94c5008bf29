using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

/// <summary>A report small enough to be counted by hand.</summary>
public sealed class SignalReportTests
{
    private static readonly SignalSet Set = SignalSet.Of([Of("a", "HR-MEM", "aa"), Of("b", "HR-MEM", "bb"), Of("c", "MU-IO", "cc")]);

    private static readonly LabelledText[] Labelled =
    [
        Text("r/1", "aa bb", "HR-MEM"),
        Text("r/1", "aa cc", "MU-IO", "HR-MEM"),
        Text("r/2", "cc", "MU-IO"),
        Text("r/2", "dd", "MU-IO"),
        Text("r/2", "aa", "HR-MEM") with { Ptm = "no" },
        Text("r/2", "aa") with { Challenges = [] },
    ];

    private static readonly SignalReport Report = SignalReport.Of(Set, Labelled, TaxonomyCatalog.BuiltIn("ptm-challenges"));

    [Theory]
    [InlineData("a", 2, 1, 2, 2, 1, 1)]
    [InlineData("b", 1, 1, 1, 1, 0, 1)]
    [InlineData("c", 2, 2, 2, 1, 1, 3)]
    public void Counts_are_those_by_hand(string name, int fired, int right, int among, int overlaps, int conflicts, int withAnswer)
    {
        var figures = Report.Signals.Single(signal => signal.Signal.Name == name);

        Assert.Equal(4, figures.Reports);
        Assert.Equal(new Tally(fired, right), figures.Primary);
        Assert.Equal((among, overlaps, conflicts, withAnswer), (figures.AmongAnswers, figures.Overlaps, figures.Conflicts, figures.WithAnswer));
        Assert.Equal(fired / 4.0, figures.Coverage);
        Assert.Equal((double)right / fired / (withAnswer / 4.0), figures.Lift);
    }

    [Fact]
    public void Accuracy_comes_with_the_score_interval()
    {
        // R: prop.test(2, 2, correct = FALSE)
        var interval = Report.Signals[2].AccuracyInterval!.Value;

        Assert.Equal(0.3423802, interval.Low, 6);
        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void Repositories_are_counted_apart()
    {
        Assert.Equal(new Dictionary<string, Tally> { ["r/1"] = new(2, 1) }, Report.Signals[0].Repositories);
        Assert.Equal(new Dictionary<string, Tally> { ["r/1"] = new(1, 1), ["r/2"] = new(1, 1) }, Report.Signals[2].Repositories);
    }

    [Fact]
    public void Votes_of_a_tie_go_to_the_answer_that_comes_first_and_weights_break_it()
    {
        var votes = Assert.Single(Report.Votes, votes => votes.Question.IsSet);

        Assert.Equal((4, 2), (votes.Reports, votes.Repositories));
        Assert.Equal(new Tally(3, 2), votes.Majority);
        Assert.Equal(new Tally(3, 3), votes.Weighted);
        Assert.Equal((3, 3), (votes.WeightedTopThree, votes.WeightedTheme));
    }

    [Fact]
    public void Questions_without_labels_are_left_out() =>
        Assert.DoesNotContain(Report.Votes, votes => votes.Question == Question.Type);

    [Fact]
    public void Measures_draw_rare_signals_towards_the_share_of_their_answer()
    {
        var measures = SignalMeasures.Of(Set, Labelled);

        // HR-MEM is primary on 1 of 4.
        Assert.Equal((1 + (5 * 0.25)) / (2 + 5), measures.PrecisionOf(Set.Signals[0]), 12);
        Assert.Equal((2 + (5 * 0.75)) / (2 + 5), measures.PrecisionOf(Set.Signals[2]), 12);
        Assert.Equal(0.5, measures.PrecisionOf(Of("new", "HR-MEM", "x")));
    }

    [Fact]
    public void Measures_of_a_table_are_those_written_to_it()
    {
        var measures = SignalMeasures.Of(Set, Labelled);

        var again = SignalMeasures.Read(measures.Write());

        Assert.Equal(measures.Write(), again.Write());
        Assert.All(Set.Signals, signal => Assert.Equal(measures.PrecisionOf(signal), again.PrecisionOf(signal)));
    }

    private static Signal Of(string name, string answer, string phrase) => new()
    {
        Name = name,
        Question = Question.Challenges,
        Answer = answer,
        Phrases = [SignalPhrase.TryParse(phrase, out var read, out _) ? read : throw new ArgumentException(phrase)],
    };

    private static LabelledText Text(string repository, string body, params string[] challenges) => new(repository, ReportText.Read("", body), "yes", null, challenges);
}
