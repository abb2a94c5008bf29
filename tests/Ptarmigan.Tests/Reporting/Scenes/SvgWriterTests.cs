using System.Xml.Linq;
using Ptarmigan.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Scenes;

public sealed class SvgWriterTests
{
    private static readonly SvgLabel Label = new("sample", "A title with <marks> & more", "What it \u202Eshows\u0007");

    private static readonly Scene Sample = new(120, 60, [
        new Rectangle(1, 1, 40, 20, new Fill(Paint.Blue, 0.5), new(Paint.Ink, 1.5), Radius: 3),
        new Circle(new(60, 30), 10.126, Paint.None, new(Paint.Rule, 1, 2, 2)),
        Outline.Open([new(0, 0), new(10, -0.001), new(10, 5)], new(Paint.Green)),
        Outline.Area([new(70, 10), new(80, 10), new(75, 20)], Paint.Orange),
        new TextLine(new(110, 50), "a < b", TextStyle.Strong, Anchor.End)]);

    [Fact]
    public void Every_shape_is_written() => Approved.Match(SvgWriter.WriteFile(Sample, Label), "svg");

    [Fact]
    public void Drawing_for_a_page_has_no_namespace_and_no_background()
    {
        var svg = XElement.Parse(SvgWriter.WriteInline(Sample, Label));

        Assert.Equal("svg", svg.Name);
        Assert.Single(svg.Elements("rect"));
    }

    [Fact]
    public void Places_that_lead_elsewhere_are_links_on_a_page_and_nothing_in_a_file()
    {
        var linked = Sample with { Shapes = [.. Sample.Shapes, new LinkedArea(1, 2, 30, 10, "/issues?a=b&c=d", "GUI (1, 1, 1)")] };

        var svg = XElement.Parse(SvgWriter.WriteInline(linked, Label));

        var link = Assert.Single(svg.Elements("a"));
        Assert.Equal(("/issues?a=b&c=d", "GUI (1, 1, 1)", "group"), (link.Attribute("href")!.Value, link.Attribute("aria-label")!.Value, svg.Attribute("role")!.Value));
        Assert.Equal(SvgWriter.WriteFile(Sample, Label), SvgWriter.WriteFile(linked, Label));
    }

    [Fact]
    public void Title_and_description_are_named_by_the_drawing()
    {
        var svg = XElement.Parse(SvgWriter.WriteInline(Sample, Label));

        var names = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        var texts = names.Select(name => svg.Elements().Single(element => element.Attribute("id")?.Value == name).Value);

        Assert.Equal(["A title with <marks> & more", "What it \uFFFDshows\uFFFD"], texts);
    }

    [Fact]
    public void Every_paint_has_a_colour_in_light_and_in_dark() =>
        Assert.All(Palette.All, paint =>
        {
            Assert.Matches("^#[0-9a-f]{6}$", Palette.Light(paint));
            Assert.Matches("^#[0-9a-f]{6}$", Palette.Dark(paint));
        });
}
