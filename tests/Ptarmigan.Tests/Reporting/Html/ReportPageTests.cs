using System.Xml.Linq;
using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Tests.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Tables;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Html;

public sealed class ReportPageTests
{
    private static readonly string[] References = ["src", "href", "xlink:href", "action", "data", "srcset", "poster"];

    private static readonly Figure Figure = new FunnelFigure(FigureSamples.Words, "projects", [new("Language", "Python", 293, 253)]).Draw();

    private static readonly ReportPage Page = new(
        "Challenges <in> reuse", "What was found & how.",
        [
            new("findings", "Main findings", new KeyFigures(new KeyFigure("840", "issues")), new Paragraph("a < b"), new BulletList("one", "two")),
            new("tables", "Tables", new Subheading("By theme"), new TableBlock(SampleTable.Table, new ReportFile("CSV", "tables/themes.csv"))),
            new("figures", "Figures", new FigureBlock(Figure, new ReportFile("SVG", "figures/sample.svg"), new ReportFile("PNG", "figures/sample.png"))),
        ],
        "Made by Ptarmigan.");

    [Fact]
    public void Page_without_its_style_is_the_approved_one()
    {
        var page = Parse(Page);
        page.Descendants("style").Remove();
        page.Descendants("svg").Single().RemoveNodes();

        Approved.Match(page.ToString(), "html");
    }

    [Fact]
    public void Page_is_the_same_bytes_again() => Assert.Equal(Page.ToHtml(), Page.ToHtml());

    [Fact]
    public void Page_refers_to_nothing_outside_its_folder()
    {
        var html = Page.ToHtml();
        var references = Parse(Page).Descendants().Attributes().Where(attribute => References.Contains(attribute.Name.LocalName)).Select(attribute => attribute.Value);

        Assert.All(references, reference => Assert.Matches("^(#|tables/|figures/)", reference));
        Assert.All((string[])["url(", "@import", "http:", "https:", "//", "<script", "<link", "<iframe"], remote => Assert.DoesNotContain(remote, html, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Links_within_the_page_lead_somewhere()
    {
        var page = Parse(Page);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants().Attributes("href").Where(link => link.Value.StartsWith('#')), link => Assert.Contains(link.Value[1..], ids));
        Assert.All(page.Descendants().Attributes("aria-labelledby").SelectMany(label => label.Value.Split(' ')), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Only_elements_without_content_are_self_closed()
    {
        var svg = Page.ToHtml().IndexOf("<svg", StringComparison.Ordinal);

        Assert.DoesNotMatch("<(?!meta)[a-z0-9]+[^>]*/>", Page.ToHtml()[..svg]);
    }

    [Fact]
    public void Any_words_stay_words() =>
        FigureSamples.Name.Sample(words =>
        {
            var page = Parse(new ReportPage(words, words, [new("a", words, new Paragraph("begin " + words), new BulletList(words))], words));
            return !page.Descendants("script").Any() && page.Descendants("p").Any(paragraph => paragraph.Value.StartsWith("begin", StringComparison.Ordinal));
        });

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new ReportPage("", "", [new("a", "One", new FigureBlock(Figure)), new("b", "Two", new FigureBlock(Figure))]).ToHtml());

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../up.csv")]
    [InlineData("a/../../up.csv")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\server\\share")]
    public void File_outside_the_folder_is_refused(string path) => Assert.Throws<ArgumentException>(() => new ReportFile("x", path));

    private static XElement Parse(ReportPage page)
    {
        var html = page.ToHtml();
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        return XElement.Parse(html["<!DOCTYPE html>\n".Length..]);
    }
}
