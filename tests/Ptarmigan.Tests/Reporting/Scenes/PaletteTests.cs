using System.Globalization;
using Ptarmigan.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Scenes;

public sealed class PaletteTests
{
    // WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (graphics).
    private const double ForText = 4.5;
    private const double ForGraphics = 3;

    [Fact]
    public void Text_stands_out_from_page_and_boxes() =>
        Assert.All((Paint[])[Paint.Ink, Paint.Muted], text => Assert.All((Paint[])[Paint.Background, Paint.Shade], ground =>
        {
            Assert.InRange(Contrast(Palette.Light(text), Palette.Light(ground)), ForText, 21);
            Assert.InRange(Contrast(Palette.Dark(text), Palette.Dark(ground)), ForText, 21);
        }));

    [Fact]
    public void Lines_stand_out_from_the_page() =>
        Assert.All((Paint[])[Paint.Rule, Paint.Blue, Paint.Vermillion, Paint.Green, Paint.Slate], line =>
        {
            Assert.InRange(Contrast(Palette.Light(line), Palette.Light(Paint.Background)), ForGraphics, 21);
            Assert.InRange(Contrast(Palette.Dark(line), Palette.Dark(Paint.Background)), ForGraphics, 21);
        });

    [Fact]
    public void First_two_series_differ_in_grey() =>
        Assert.True(Contrast(Palette.Light(Palette.Series(0)), Palette.Light(Palette.Series(1))) > 2);

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => 0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
