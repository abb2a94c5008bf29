using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Models;

public sealed class ShippedModelTests
{
    [Fact]
    public void Model_that_ships_answers_every_question_with_the_signals_that_ship()
    {
        var model = ShippedModel.Value;

        Assert.All(Question.All, question => Assert.True(model.Knows(question)));
        Assert.Equal(SignalSet.BuiltIn.Version, model.Description.Signals);
        Assert.Equal(32, model.Description.Heads.Single(head => head.Question == "challenges").Labels.Count);
    }

    [Fact]
    public void Model_that_ships_is_small() => Assert.InRange(new FileInfo(Path.Combine(TestPaths.Root, "src", "Ptarmigan", "Classification", "Models", "BuiltIn", "ptm-challenges.ptarmodel")).Length, 1, 10_000_000);

    [Theory]
    [InlineData("CUDA out of memory while fine-tuning", "RuntimeError: CUDA out of memory. Tried to allocate 2.00 GiB on my GPU when I start training the model with batch size 8", "yes", "bug", "HR-MEM")]
    [InlineData("How can I fine-tune on my own dataset?", "I would like to train the pretrained model with my own images. How do I do that? Is there a guide?", "yes", "question", "DI-GUIDE")]
    [InlineData("Where can I download the checkpoint?", "The link to the pretrained weights gives 404 not found. The file is missing.", "yes", null, null)]
    [InlineData("Fix typo in the contributing page", "The button in the navigation bar of the web page is not aligned.", "no", null, null)]
    public void Model_that_ships_tells_plain_reports(string title, string body, string ptm, string? type, string? challenge)
    {
        var model = ShippedModel.Value;
        var scores = model.Score(ReportText.Read(title, body));

        Assert.Equal(ptm, model.Predict(Question.Ptm, scores).Answer);
        if (type is not null) Assert.Equal(type, model.Predict(Question.Type, scores).Answer);
        if (challenge is not null) Assert.Equal(challenge, model.Predict(Question.Challenges, scores).Answer);
    }

    [Fact]
    public void Any_text_is_answered_with_probabilities()
    {
        foreach (var (title, body) in new[] { ("", ""), ("?", null), ("内存不足", "\ud83d\ude00"), (new string('a', 100_000), new string('x', 1_000_000)) })
        {
            var scores = ShippedModel.Value.Score(ReportText.Read(title, body));
            foreach (var question in Question.All)
            {
                var prediction = ShippedModel.Value.Predict(question, scores);
                Assert.Equal(1, prediction.Candidates.Sum(candidate => candidate.Probability), 1e-9);
                Assert.Equal(prediction.Answer, prediction.Plausible[0]);
            }
        }
    }
}
