using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.LanguageModels;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

public sealed class QuoteFinderTests
{
    [Fact]
    public void A_quote_has_its_place_in_code_points()
    {
        var quote = QuoteFinder.Find(Issue("title", "a 😀 b: size mismatch"), "size mismatch");

        Assert.Equal(new Evidence(EvidencePart.Body, null, 7, 20, "size mismatch"), quote);
    }

    [Fact]
    public void White_space_may_differ_and_the_evidence_is_as_the_author_wrote_it()
    {
        var quote = QuoteFinder.Find(Issue("title", "It says\r\n\r\n  size\tmismatch, then stops."), "says size mismatch,");

        Assert.Equal("says\r\n\r\n  size\tmismatch,", quote?.Quote);
    }

    [Theory]
    [InlineData("size mis-match")]
    [InlineData("Size Mismatch")]
    [InlineData("sizemismatch")]
    [InlineData("size … mismatch")]
    [InlineData("")]
    [InlineData(" a ")]
    public void What_is_not_in_the_text_is_not_found(string quote) => Assert.Null(QuoteFinder.Find(Issue("a title", "a size mismatch"), quote));

    [Fact]
    public void The_title_comes_first() => Assert.Equal(EvidencePart.Title, QuoteFinder.Find(Issue("CUDA error", "A CUDA error"), "CUDA error")?.Part);

    [Fact]
    public void What_is_hidden_is_quoted_as_it_was_shown_and_kept_as_it_was_written()
    {
        var issue = Issue("title", "load\u202E the\u200B model");

        var quote = QuoteFinder.Find(issue, "load\uFFFD the\uFFFD model");

        Assert.Equal("load\u202E the\u200B model", quote?.Quote);
        Assert.Equal((0, 16), (quote!.Start, quote.End));
    }

    [Fact]
    public void Every_stretch_of_a_text_is_found_with_any_white_space_and_its_place_holds_it()
    {
        var word = Gen.OneOf(Gen.Const("model"), Gen.Const("😀😀"), Gen.Const("size"), Gen.Const("é\u0301x"), Gen.Const("CUDA"), Gen.Const("a\u200Bbc"));
        var blank = Gen.OneOf(Gen.Const(" "), Gen.Const("\r\n"), Gen.Const("\t \n"), Gen.Const("\u00A0"));
        Gen.Select(word.Array[3, 12], blank.Array[12], blank.Array[12], Gen.Int[0, 11], Gen.Int[1, 12]).Sample((words, written, quoted, first, count) =>
        {
            first %= words.Length;
            var taken = words.Skip(first).Take(count).ToArray();
            var issue = Issue("?", string.Concat(words.Select((one, at) => one + written[at])));

            var quote = QuoteFinder.Find(issue, string.Join("", taken.Select((one, at) => one + quoted[at])));

            Assert.NotNull(quote);
            Assert.Equal(quote.Quote, CodePoints.Slice(issue.Body, quote.Start, quote.End));
            Assert.Equal(taken, quote.Quote.Split([' ', '\r', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        });
    }

    private static AskedIssue Issue(string title, string body) => new(1, 1, "a/b", 1, title, body, 12_000);
}
