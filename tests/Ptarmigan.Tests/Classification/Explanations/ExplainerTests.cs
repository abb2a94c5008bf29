using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Explanations;

public sealed class ExplainerTests
{
    private static readonly string[] Pieces =
    [
        "CUDA out of memory", "\ud83d\ude00", "cafe\u0301", "\u0928\u093f", "\r\n", "\n", " ", " ", "# Steps to reproduce\n", "**Describe the bug**\r\n", "- [x] I have searched\n", "- [ ] not yet\n",
        "```python\nimport torch\r\n```\n", "<!-- fill in -->", "https://a.b/c?d=e", "![image](https://x.y/z.png)", "torch 1.2.3", "error 404", "deadbeef01", "#12", "don\u2019t", "isn't", "How?", "pretrained",
        "weights", "version: 2", "RuntimeError: size mismatch for head.weight\n", "\ud800", "内存不足", "x", "checkpoint", "model", "<details>", "`inline`",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<ReportText> Reports = Gen.Select(Piece.Array[0, 6], Piece.Array[0, 60])
        .Select((title, body) => ReportText.Read(string.Join(' ', title).ReplaceLineEndings(" "), string.Concat(body.Select(piece => piece + (piece.EndsWith('\n') ? "" : " ")))));

    [Fact]
    public void Contributions_and_bias_sum_to_the_score() => Reports.Sample(
        report =>
        {
            var explainer = new Explainer(ShippedModel.Value);
            var scores = ShippedModel.Value.Score(report);
            var predictions = Question.All.Select(question => ShippedModel.Value.Predict(question, scores)).Select(WithEveryAnswer).ToArray();

            foreach (var whole in explainer.Explain(report, null, predictions))
            {
                foreach (var explanation in new[] { whole, whole.Strongest(3), whole.Strongest(0) })
                {
                    var sum = explanation.Bias + explanation.Rest + explanation.Contributions.Sum(contribution => contribution.Amount);
                    Assert.Equal(explanation.Score, sum, 1e-4);
                }
            }
        },
        iter: 200);

    [Fact]
    public void Spans_are_where_their_words_stand() => Reports.Sample(
        report =>
        {
            foreach (var explanation in ExplainAll(ShippedModel.Value, report))
            {
                foreach (var contribution in explanation.Contributions.Where(contribution => contribution.Spans.Count > 0))
                {
                    Assert.Equal(contribution.Amount, contribution.Spans.Sum(span => span.Amount), 1e-9);
                    foreach (var span in contribution.Spans)
                    {
                        Assert.Equal(span.Quote, CodePoints.Slice(span.Part == EvidencePart.Title ? report.Title : report.Body, span.Start, span.End));
                        if (contribution.Kind != ContributionKind.Word || contribution.Name.StartsWith('<')) continue;
                        Assert.Equal(contribution.Name, span.Quote.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal));
                    }
                }
            }
        },
        iter: 200);

    [Fact]
    public void Evidence_lies_in_the_text_and_does_not_overlap() => Reports.Sample(
        report =>
        {
            foreach (var explanation in ExplainAll(ShippedModel.Value, report))
            {
                var quotes = ExplanationEvidence.Of(report, explanation);
                Assert.All(quotes, quote => Assert.Equal(quote.Quote, CodePoints.Slice(quote.Part == EvidencePart.Title ? report.Title : report.Body, quote.Start, quote.End)));
                Assert.All(quotes, quote => Assert.True(quote.Contribution >= 0));
                foreach (var (first, second) in quotes.Zip(quotes.Skip(1))) Assert.True(first.Part < second.Part || first.End <= second.Start);
            }
        },
        iter: 200);

    [Fact]
    public void Places_in_code_points_are_those_counted_one_by_one() => Piece.Array[0, 20].Select(string.Concat).Sample(text =>
    {
        var map = new CodePointMap(text);

        for (var index = 0; index <= text.Length; index++) Assert.Equal(CodePoints.FromUtf16(text, index), map[index]);
    });

    [Fact]
    public void Word_that_tells_the_answer_contributes_most()
    {
        var model = new ModelTrainer(new TrainingOptions(), SignalSet.BuiltIn, MeaningSpace.None).Train(MadeUpReports.Make(90, 1), [Question.Type], null, null, CancellationToken.None);
        var report = ReportText.Read("river explodes silver", "cloud explodes apple");

        var explanation = ExplainAll(model, report).First(explanation => explanation.Answer == "bug");

        var strongest = explanation.Contributions[0];
        Assert.Equal((ContributionKind.Word, "explodes"), (strongest.Kind, strongest.Name));
        Assert.True(strongest.Amount > 0);
        Assert.Equal([(EvidencePart.Title, 6), (EvidencePart.Body, 6)], strongest.Spans.Select(span => (span.Part, span.Start)));
        Assert.Equal(2, ExplanationEvidence.Of(report, explanation).Count(quote => quote.Quote.Contains("explodes", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_is_yes_with_its_sign_turned()
    {
        var report = ReportText.Read("CUDA out of memory", "when I load the checkpoint of the pretrained model");

        var both = ExplainAll(ShippedModel.Value, report).Where(explanation => explanation.Question == Question.Ptm).ToDictionary(explanation => explanation.Answer);

        Assert.Equal(both["yes"].Score, -both["no"].Score);
        Assert.Equal(both["yes"].Bias, -both["no"].Bias);
        Assert.Equal(both["yes"].Contributions.Select(contribution => (contribution.Name, contribution.Amount)), both["no"].Contributions.Select(contribution => (contribution.Name, -contribution.Amount)));
    }

    [Fact]
    public void Signal_is_named_with_the_words_it_fired_on()
    {
        var report = ReportText.Read("It stops", "\ud83d\ude00 RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB");

        var signals = ExplainAll(ShippedModel.Value, report).First(explanation => explanation.Answer == "HR-MEM").Contributions.Where(contribution => contribution.Kind == ContributionKind.Signal).ToArray();

        Assert.Contains(signals, signal => signal.Spans.Any(span => span.Quote.Contains("out of memory", StringComparison.Ordinal)));
    }

    // Two words with one hash: a known collision of FNV-1a with 32 bits.
    [Fact]
    public void Two_texts_of_one_hash_are_told_and_share_what_it_is_worth()
    {
        Assert.Equal(TokenHash.Of("liquid"), TokenHash.Of("costarring"));
        var labelled = Enumerable.Range(0, 40).Select(i => new LabelledText("a/a", ReportText.Read(i % 2 == 0 ? "liquid stone" : "paper stone", "window"), null, i % 2 == 0 ? "bug" : "question", null)).ToArray();
        var model = new ModelTrainer(new TrainingOptions(), SignalSet.BuiltIn, MeaningSpace.None).Train(labelled, [Question.Type], null, null, CancellationToken.None);

        var together = ExplainAll(model, ReportText.Read("stone", "liquid costarring")).First(explanation => explanation.Answer == "bug").Contributions.ToDictionary(contribution => contribution.Name);
        var alone = ExplainAll(model, ReportText.Read("stone", "liquid window")).First(explanation => explanation.Answer == "bug").Contributions.ToDictionary(contribution => contribution.Name);

        Assert.True(together["liquid"].IsAmbiguous);
        Assert.True(together["costarring"].IsAmbiguous);
        Assert.True(together["costarring"].Amount > 0);
        Assert.False(alone["liquid"].IsAmbiguous);
    }

    private static IReadOnlyList<Explanation> ExplainAll(TrainedModel model, ReportText report)
    {
        var scores = model.Score(report);
        return new Explainer(model).Explain(report, null, [.. Question.All.Where(model.Knows).Select(question => WithEveryAnswer(model.Predict(question, scores)))]);
    }

    private static Prediction WithEveryAnswer(Prediction prediction) => prediction with { Answers = [.. prediction.Candidates.Select(candidate => candidate.Answer)] };
}
