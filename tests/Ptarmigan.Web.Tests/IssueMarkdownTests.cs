using System.Text;
using System.Text.RegularExpressions;
using Ptarmigan.Web.Reading;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed partial class IssueMarkdownTests
{
    private readonly IssueMarkdown _markdown = new();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<svg onload=alert(1)><script>alert(1)</script></svg>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt&#58;alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<a href=\"jav&#x09;ascript:alert(1)\">x</a>")]
    [InlineData("<a href=x onclick=alert(1) style=position:fixed>x</a>")]
    [InlineData("<iframe src=https://evil.example></iframe>")]
    [InlineData("<object data=x></object><embed src=x>")]
    [InlineData("<form action=https://evil.example><input name=password><button>Sign in</button></form>")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("<link rel=stylesheet href=//evil.example/x.css><meta http-equiv=refresh content=0>")]
    [InlineData("<base href=https://evil.example>")]
    [InlineData("<div id=content class=skip data-part=title name=x>x</div>")]
    [InlineData("<video src=x poster=https://evil.example/p.png autoplay></video><audio src=x></audio>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<!--><img src=x onerror=alert(1)>-->")]
    [InlineData("```\" onload=alert(1)\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("<template><script>alert(1)</script></template><slot></slot>")]
    public void Hostile_markup_is_harmless(string source)
    {
        var html = _markdown.Render(source).Html;

        Assert.DoesNotMatch(@"(?i)<\s*(script|svg|math|img|iframe|object|embed|form|button|style|link|meta|base|video|audio|template|noscript)\b", html);
        Assert.All(Tag().Matches(html), tag => Assert.DoesNotMatch(@"(?i)\s(on\w+|style|id|name|class=""skip|data-part)=", tag.Value));
        Assert.All(Address().Matches(html), link => Assert.Matches("^(https?|mailto):", link.Groups[1].Value));
    }

    [Fact]
    public void Pictures_become_links_that_load_nothing()
    {
        var html = _markdown.Render("![a pixel](https://tracker.example/p.gif)").Html;

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://tracker.example/p.gif\"", html, StringComparison.Ordinal);
        Assert.Contains("Image: a pixel", html, StringComparison.Ordinal);
        Assert.Contains("noreferrer", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_without_a_scheme_leads_nowhere() => Assert.DoesNotContain("href", _markdown.Render("[people](/people) [x](//evil.example)").Html, StringComparison.Ordinal);

    [Fact]
    public void Signs_that_turn_writing_round_are_made_visible()
    {
        var html = _markdown.Render("safe\u202Etxt.exe and `a\u2066b`").Html;

        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2066', html);
        Assert.Contains('\uFFFD', html);
    }

    [Fact]
    public void Five_megabytes_are_shown_in_part_and_say_so()
    {
        var text = _markdown.Render(new string('x', 5 << 20));

        Assert.True(text.Html.Length < 2 * IssueMarkdown.LongestShown);
        Assert.NotNull(text.Notice);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a **b ")]
    [InlineData("<div>")]
    [InlineData("<b><i>")]
    [InlineData("|a|b|\n|-|-|\n")]
    [InlineData("\\`")]
    public void Deep_or_endless_markup_ends(string part)
    {
        var source = string.Concat(Enumerable.Repeat(part, IssueMarkdown.LongestMarkdown / part.Length));

        Assert.NotEmpty(_markdown.Render(source).Html);
    }

    [Theory]
    [InlineData("plain **bold** and `code` \U0001F426 after a bird, *more*\n\n- item one\n- item &amp; two\n\n> quote\n\n```py\nx = 1\n  y = 2\n```\n\n| a | b |\n|---|---|\n| c | d |\n")]
    [InlineData("# Heading\r\n\r\nLine one\r\nline two \\* starred\r\n\r\n    indented code\r\n    second")]
    public void Places_lead_back_to_the_source(string source)
    {
        var runes = source.EnumerateRunes().ToArray();
        var runs = Run().Matches(_markdown.Render(source).Html);

        Assert.True(runs.Count >= 4);
        foreach (Match run in runs)
        {
            var at = int.Parse(run.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            var text = System.Net.WebUtility.HtmlDecode(run.Groups[2].Value).TrimEnd('\n');
            var length = text.EnumerateRunes().Count();
            var found = new StringBuilder();
            foreach (var rune in runes.Skip(at).Take(length)) found.Append(rune);
            if (text is "&" or "* starred") continue;
            Assert.Equal(text, found.ToString());
        }
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("<span data-at=\"(\\d+)\">([^<]*)</span>")]
    private static partial Regex Run();
}
