using CsCheck;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Text;

public sealed class ReportTextTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\r\n", " ", "```", "~~~", "<!--", "-->", "# ", "**", "'", "\u2019", "?", "!", "![", "](", ")", "<a>", "http://a.b/c", "\ud83d\ude00", "\u202e", "`", "#", ".", "File \"", "Error: x",
    ];

    [Theory]
    [InlineData("Some *words* here", "Prose: some words here")]
    [InlineData("## Steps to reproduce\nrun it", "Heading: steps to reproduce|Prose: run it")]
    [InlineData("**Describe the bug**\nIt fails", "Heading: describe the bug|Prose: it fails")]
    [InlineData("before\n```python\nx = 1\n```\nafter", "Prose: before|Code: x 1|Prose: after")]
    [InlineData("~~~\n```\nstill code", "Code: still code")]
    [InlineData("a <!-- say\nwhich version --> b", "Prose: a|TemplateComment: say which version|Prose: b")]
    [InlineData("a <!-- never closed", "Prose: a|TemplateComment: never closed")]
    [InlineData("It says\nTraceback (most recent call last):\n  File \"x.py\", line 3\nValueError: bad\n\nWhy?", "Prose: it says|Code: traceback most recent call last file x py line 3 valueerror bad|Prose: why ?")]
    [InlineData("use ```inline``` here", "Prose: use inline here")]
    public void Body_is_cut_into_its_parts(string body, string expected)
    {
        var text = ReportText.Read("", body);

        Assert.Equal(expected, string.Join('|', Runs(text)));
    }

    [Theory]
    [InlineData("It doesn't work", "it doesnt work")]
    [InlineData("l\u2019erreur", "lerreur")]
    [InlineData("torch.cuda, v1.2.3", "torch cuda v1 2 3")]
    [InlineData("why??? now!", "why ? now !")]
    [InlineData("snake_case and CamelCase", "snake_case and camelcase")]
    [InlineData("内存不足 error", "内存不足 error")]
    public void Tokens_are_words_in_lower_case(string title, string expected)
    {
        var text = ReportText.Read(title, null);

        Assert.Equal(expected, string.Join(' ', text.Tokens.ToArray().Select(token => Normal(text[token]))));
    }

    [Theory]
    [InlineData("1.2", 1, TokenTraits.AfterPoint)]
    [InlineData("see #12", 1, TokenTraits.Reference)]
    [InlineData("see https://x.org/y", 1, TokenTraits.Address)]
    [InlineData("an ![image](a.png)", 1, TokenTraits.Markup)]
    [InlineData("a <br/> b", 1, TokenTraits.Markup)]
    [InlineData("run `pip`", 1, TokenTraits.InlineCode)]
    [InlineData("really?", 1, TokenTraits.Mark)]
    [InlineData("first", 0, TokenTraits.StartsLine)]
    public void Token_knows_what_is_noteworthy_about_it(string body, int token, TokenTraits trait)
    {
        var text = ReportText.Read("", body);

        Assert.True(text.Tokens[token].Has(trait), text.Tokens[token].ToString());
    }

    [Fact]
    public void Any_text_is_read_and_every_token_stands_where_it_says()
    {
        var pieces = Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 8], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));
        pieces.List[0, 40].Select(list => string.Concat(list)).Sample(body =>
        {
            var text = ReportText.Read("A title's 1.5", body);

            var last = (Field: TextField.Title, End: 0);
            foreach (var token in text.Tokens)
            {
                if (last.Field == TextField.Title && token.Field != TextField.Title) last = (token.Field, 0);
                Assert.True(token.Start >= last.End, "tokens overlap");
                Assert.Equal(TokenHash.Of(text[token]), token.Hash);
                last = (token.Field, token.Start + token.Length);
            }
        });
    }

    [Fact]
    public void Nothing_is_read_behind_the_limit() =>
        Assert.Equal(2, ReportText.Read("title", "one two three", limit: 4).Tokens.Length);

    private static List<string> Runs(ReportText text)
    {
        var runs = new List<string>();
        TextField? field = null;
        foreach (var token in text.Tokens)
        {
            if (token.Field == field) runs[^1] += " " + Normal(text[token]);
            else runs.Add($"{token.Field}: {Normal(text[token])}");
            field = token.Field;
        }

        return runs;
    }

    private static string Normal(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal);
}
