using Ptarmigan.Annotation;
using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

public sealed class AnswerReaderTests
{
    private static readonly AnswerReader Ptm = new(Question.Ptm, null);
    private static readonly AnswerReader Challenges = new(Question.Challenges, TaxonomyCatalog.BuiltIn("ptm-challenges"));

    [Theory]
    [InlineData("""{"quotes":["a b"],"reason":"r","answer":"yes","confidence":1}""")]
    [InlineData("""{"confidence":1,"answer":"yes","reason":"r","quotes":["a b"],"extra":{"answer":"no"},"rm":"-rf"}""")]
    [InlineData("Here it is:\n```json\n{\"quotes\":[\"a b\"],\"reason\":\"r\",\"answer\":\"yes\",\"confidence\":1}\n```\nI hope that helps {you}.")]
    [InlineData("<think>{\"answer\":\"no\"} or rather</think>{\"quotes\":[\"a b\"],\"reason\":\"r\",\"answer\":\"yes\",\"confidence\":1}")]
    public void An_answer_that_fits_is_read(string text)
    {
        var answer = Ptm.Read(text, out var fault);

        Assert.Null(fault);
        Assert.Equal((["yes"], 1.0, "r", ["a b"]), (answer!.Members.ToArray(), answer.Confidence, answer.Reason, answer.Quotes.ToArray()), Same);
    }

    [Theory]
    [InlineData("", "it holds no text")]
    [InlineData("yes", "it holds no JSON object with the field \"answer\"")]
    [InlineData("""{"answer":"yes""", "it holds no JSON object with the field \"answer\"")]
    [InlineData("""{"quotes":[],"reason":"r","answer":"Yes","confidence":1}""", "\"answer\" must be one of \"yes\", \"no\", not \"Yes\"")]
    [InlineData("""{"quotes":[],"reason":"r","answer":["yes"],"confidence":1}""", "\"answer\" must be one of \"yes\", \"no\", not [\"yes\"]")]
    [InlineData("""{"quotes":[],"reason":"r","answer":"yes","confidence":80}""", "\"confidence\" must be a number from 0 to 1")]
    [InlineData("""{"quotes":[],"reason":"r","answer":"yes","confidence":"1"}""", "\"confidence\" must be a number from 0 to 1")]
    [InlineData("""{"quotes":[],"answer":"yes","confidence":1}""", "\"reason\" must be a text")]
    [InlineData("""{"quotes":"a","reason":"r","answer":"yes","confidence":1}""", "\"quotes\" must be a list of texts")]
    [InlineData("""{"quotes":[1],"reason":"r","answer":"yes","confidence":1}""", "\"quotes\" must be a list of texts")]
    [InlineData("""{"quotes":[],"reason":"r","answer":"yes","answer":"no","confidence":1}""", "it holds no JSON object with the field \"answer\"")]
    [InlineData("""{"answer":"yes","quotes":[],"reason":"r","confidence":1} {"answer":"no","quotes":[],"reason":"r","confidence":1}""", "it holds 2 JSON objects with the field \"answer\"")]
    public void An_answer_that_does_not_fit_says_why_and_is_not_guessed(string text, string wanted)
    {
        Assert.Null(Ptm.Read(text, out var fault));
        Assert.Equal(wanted, fault);
    }

    [Fact]
    public void Challenges_are_codes_of_the_taxonomy_in_their_order()
    {
        var answer = Challenges.Read(AskedStudy.Challenges(("HR-MEM", ["a b"]), ("MU-IO", ["c d"])), out _);

        Assert.Equal(["HR-MEM", "MU-IO"], answer!.Members);
        Assert.Equal(["a b", "c d"], answer.Quotes);
    }

    [Fact]
    public void No_challenge_is_an_answer() => Assert.Empty(Challenges.Read(AskedStudy.Challenges(), out _)!.Members);

    [Theory]
    [InlineData("""{"challenges":[{"code":"HR","quotes":[]}],"reason":"r","confidence":1}""", "\"HR\" is none of the codes")]
    [InlineData("""{"challenges":[{"code":"NEW-ONE","quotes":[]}],"reason":"r","confidence":1}""", "\"NEW-ONE\" is none of the codes")]
    [InlineData("""{"challenges":[{"code":"HR-MEM","quotes":[]},{"code":"HR-MEM","quotes":[]}],"reason":"r","confidence":1}""", "the code HR-MEM stands twice")]
    [InlineData("""{"challenges":["HR-MEM"],"reason":"r","confidence":1}""", "each challenge must be an object with the field \"code\"")]
    [InlineData("""{"challenges":{"code":"HR-MEM"},"reason":"r","confidence":1}""", "\"challenges\" must be a list")]
    public void Challenges_outside_the_taxonomy_do_not_fit(string text, string wanted)
    {
        Assert.Null(Challenges.Read(text, out var fault));
        Assert.Equal(wanted, fault);
    }

    [Fact]
    public void What_a_model_says_is_harmless_and_short()
    {
        var answer = Ptm.Read("{\"quotes\":[],\"reason\":\"\\u001b[31m\\u202eturned\\nround " + new string('x', 5000) + "\",\"answer\":\"no\",\"confidence\":0}", out _);

        Assert.StartsWith("\uFFFD[31m\uFFFDturned round xxx", answer!.Reason, StringComparison.Ordinal);
        Assert.InRange(answer.Reason.Length, 900, 1001);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"a\":1,")]
    public void A_hundred_thousand_letters_of_nonsense_do_not_stop_it(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        Assert.Null(Ptm.Read(text, out _));
    }

    private static bool Same((string[] Members, double Confidence, string Reason, string[] Quotes) one, (string[] Members, double Confidence, string Reason, string[] Quotes) other) =>
        one.Members.SequenceEqual(other.Members) && one.Confidence == other.Confidence && one.Reason == other.Reason && one.Quotes.SequenceEqual(other.Quotes);
}
