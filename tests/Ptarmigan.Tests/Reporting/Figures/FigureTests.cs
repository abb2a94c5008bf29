using System.Xml.Linq;
using Ptarmigan.Reporting.Figures;
using SkiaSharp;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class FigureTests
{
    private static readonly BoxPlotFigure Sample = new(FigureSamples.Words, "Days", [new("PTM-related", [0, 1, 5, 9, 400]), new("Other", [2])]);

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        var again = Sample with { Groups = [.. Sample.Groups.Select(group => group with { Values = [.. group.Values.Reverse()] })] };

        Assert.Equal(Sample.Draw().ToSvg(), again.Draw().ToSvg());
    }

    [Fact]
    public void File_carries_title_caption_and_provenance_as_text()
    {
        var texts = Texts(Sample.Draw().ToSvg());

        Assert.Contains("A sample", texts);
        Assert.Contains("How to read the sample.", texts);
        Assert.Contains("Sample: 7 issues; seed 42; taxonomy version 0123456789ab; data of 2026-01-31.", texts);
    }

    [Fact]
    public void Drawing_for_a_page_leaves_them_to_the_page()
    {
        var texts = Texts(Sample.Draw().ToInlineSvg());

        Assert.Contains("PTM-related", texts);
        Assert.DoesNotContain("How to read the sample.", texts);
    }

    [Fact]
    public void Image_has_twice_the_size_of_the_figure()
    {
        var figure = Sample.Draw();
        using var output = new MemoryStream();

        Assert.True(figure.TryWritePng(output, out var reason), reason);

        using var image = SKBitmap.Decode(output.ToArray());
        Assert.Equal((2 * figure.Width, 2 * figure.Height), (image.Width, image.Height));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Big")]
    [InlineData("../up")]
    [InlineData("a--b")]
    [InlineData("a\n")]
    public void Name_unfit_for_files_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => new FigureText(name, "", "", "", ""));

    private static IReadOnlyList<string> Texts(string svg) =>
        [.. XElement.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];
}
