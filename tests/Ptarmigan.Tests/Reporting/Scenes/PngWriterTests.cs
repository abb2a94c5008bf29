using Ptarmigan.Reporting.Scenes;
using SkiaSharp;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Scenes;

public sealed class PngWriterTests
{
    private static readonly Scene Sample = new(100, 40, [
        new Rectangle(10, 10, 20, 20, Paint.Blue),
        new TextLine(new(95, 30), "text", TextStyle.Title, Anchor.End)]);

    [Fact]
    public void Image_is_twice_the_scene_with_shapes_and_text_on_white()
    {
        using var image = Draw(Sample);

        Assert.Equal((200, 80), (image.Width, image.Height));
        Assert.Equal(SKColors.White, image.GetPixel(2, 2));
        Assert.Equal(SKColor.Parse(Palette.Light(Paint.Blue)), image.GetPixel(40, 40));
        Assert.Contains(Enumerable.Range(110, 80), x => Enumerable.Range(20, 50).Any(y => image.GetPixel(x, y).Red < 100));
    }

    [Fact]
    public void Text_stays_in_the_room_the_layout_gave_it()
    {
        using var image = Draw(Sample);

        // Half a pixel of smoothing and the overhang of a letter may reach beyond the advance.
        var room = Sample.Shapes[1].Bounds;
        for (var x = 70; x < (room.Left - 1) * PngWriter.Scale; x++)
            Assert.All(Enumerable.Range(0, 80), y => Assert.Equal(SKColors.White, image.GetPixel(x, y)));
    }

    [Fact]
    public void Machine_without_fonts_gets_a_reason_and_no_image()
    {
        Assert.SkipUnless(SKFontManager.Default.FontFamilyCount <= 1, "This machine's font manager always has fonts.");
        using var output = new MemoryStream();

        var isWritten = PngWriter.TryWrite(Sample, output, fontFolders: [], out var reason);

        Assert.False(isWritten);
        Assert.Contains("No font was found", reason, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    private static SKBitmap Draw(Scene scene)
    {
        using var output = new MemoryStream();
        Assert.True(PngWriter.TryWrite(scene, output, Typefaces.Folders(), out var reason), reason);
        return SKBitmap.Decode(output.ToArray());
    }
}
