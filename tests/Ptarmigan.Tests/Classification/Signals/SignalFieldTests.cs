using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Signals;

public sealed class SignalFieldTests
{
    private const string Body = "# In the heading\nIn the prose <!-- in the comment -->, see https://in.the/address\n```\nin the code\n```\n<img src=\"in-the-markup\">";

    [Theory]
    [InlineData("title", SignalFields.Title)]
    [InlineData("heading", SignalFields.Prose)]
    [InlineData("prose", SignalFields.Prose)]
    [InlineData("code", SignalFields.Code)]
    [InlineData("comment", SignalFields.None)]
    [InlineData("address", SignalFields.None)]
    [InlineData("markup", SignalFields.None)]
    public void Words_count_in_their_own_part_only(string word, SignalFields counts)
    {
        var text = ReportText.Read("In the title", Body);

        foreach (var field in new[] { SignalFields.Title, SignalFields.Prose, SignalFields.Code, SignalFields.Any })
        {
            Assert.Equal((counts & field) != 0, Signals($"in the {word}", field).Find(text).Count == 1);
        }
    }

    [Fact]
    public void Phrases_do_not_go_from_one_part_to_another()
    {
        var text = ReportText.Read("out of", "memory, and out\n```\nof memory\n```\nout of\nmemory");

        var finding = Assert.Single(Signals("out of memory", SignalFields.Any).Find(text));

        Assert.Equal("out of\nmemory", text.Body.Substring(finding.Spans[0].Start, finding.Spans[0].Length));
    }

    [Fact]
    public void Conditions_are_looked_for_everywhere()
    {
        var signal = Signals("slow", SignalFields.Title).Signals[0];
        var set = SignalSet.Of([signal with { With = [Phrase("gpu")] }, signal with { Name = "unless", Unless = [Phrase("gpu")] }]);

        Assert.Equal("s", Assert.Single(set.Find(ReportText.Read("Slow", "```\ngpu\n```"))).Signal.Name);
        Assert.Equal("unless", Assert.Single(set.Find(ReportText.Read("Slow", "cpu"))).Signal.Name);
    }

    [Fact]
    public void Evidence_is_quoted_in_code_points()
    {
        var text = ReportText.Read("", "🦜🦜 out of memory");

        var evidence = Assert.Single(SignalEvidence.Of(text, Signals("out of memory", SignalFields.Prose).Find(text)[0]));

        Assert.Equal(new Evidence(EvidencePart.Body, null, 3, 16, "out of memory"), evidence);
    }

    private static SignalSet Signals(string phrase, SignalFields fields) =>
        SignalSet.Of([new Signal { Name = "s", Question = Question.Challenges, Answer = "HR-MEM", In = fields, Phrases = [Phrase(phrase)] }]);

    private static SignalPhrase Phrase(string text) => SignalPhrase.TryParse(text, out var phrase, out _) ? phrase : throw new ArgumentException(text);
}
