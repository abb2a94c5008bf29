using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

public sealed class SignalAnnotatorTests
{
    private static readonly ReportText OutOfMemory = ReportText.Read(
        "CUDA out of memory in training", "I get this error:\n```\nRuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB\n```");

    [Fact]
    public void An_error_signature_is_judged_in_all_three_questions_with_its_words()
    {
        var judgments = SignalAnnotator.BuiltIn.Judge(OutOfMemory);

        Assert.Equal(["yes", "bug", "HR-MEM"], judgments.Select(judgment => judgment.Answer));
        Assert.All(judgments, judgment => Assert.InRange(judgment.Confidence, 0.5, 1));
        var words = judgments[^1].Evidence.SelectMany(finding => SignalEvidence.Of(OutOfMemory, finding)).Select(evidence => evidence.Quote).ToList();
        Assert.Contains("out of memory", words);
        Assert.All(judgments[^1].Evidence, finding => Assert.Equal("HR-MEM", finding.Signal.Answer));
    }

    [Fact]
    public void Where_no_signal_fires_nothing_is_said() => Assert.Empty(SignalAnnotator.BuiltIn.Judge(ReportText.Read("Qwertz", "Lorem ipsum dolor")));

    [Fact]
    public void Without_measures_the_majority_decides()
    {
        var annotator = new SignalAnnotator(SignalSet.Of([Of("a", "HR-MEM", "x1"), Of("b", "HR-MEM", "x2"), Of("c", "MU-IO", "x3")]), SignalMeasures.None);

        var judgment = Assert.Single(annotator.Judge(ReportText.Read("x1 x2 x3", null)));

        // Each weighs ln 2; half a unit stands for what no signal speaks of.
        Assert.Equal(2 * Math.Log(2) / ((3 * Math.Log(2)) + 0.5), judgment.Confidence, 12);
        Assert.Equal(("HR-MEM", 2), (judgment.Answer, judgment.Evidence.Count));
    }

    private static Signal Of(string name, string answer, string phrase) => new()
    {
        Name = name,
        Question = Question.Challenges,
        Answer = answer,
        Phrases = [SignalPhrase.TryParse(phrase, out var read, out _) ? read : throw new ArgumentException(phrase)],
    };
}
