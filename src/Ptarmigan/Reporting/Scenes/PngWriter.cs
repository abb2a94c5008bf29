using System.Diagnostics.CodeAnalysis;
using SkiaSharp;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>Writes a scene as a PNG image, at twice its size, on white.</summary>
internal sealed class PngWriter
{
    /// <summary>Pixels of the image for one pixel of the scene.</summary>
    public const int Scale = 2;

    private readonly SKCanvas _canvas;
    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    private PngWriter(SKCanvas canvas, (SKTypeface Regular, SKTypeface Bold) typefaces)
    {
        _canvas = canvas;
        (_regular, _bold) = typefaces;
    }

    /// <summary>Writes the image, or says why it cannot.</summary>
    public static bool TryWrite(Scene scene, Stream output, IReadOnlyList<string> fontFolders, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            reason = Write(scene, output, fontFolders);
        }
        catch (Exception failure) when (failure is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException)
        {
            reason = $"The graphics library cannot be loaded on this machine: {failure.GetBaseException().Message}";
        }

        return reason is null;
    }

    private static string? Write(Scene scene, Stream output, IReadOnlyList<string> fontFolders)
    {
        if (Typefaces.Find(fontFolders) is not { } typefaces)
            return "No font was found on this machine, so the image would have no text. Install one, such as DejaVu Sans or Liberation Sans.";

        var size = new SKImageInfo((int)Math.Ceiling(scene.Width) * Scale, (int)Math.Ceiling(scene.Height) * Scale);
        using var surface = SKSurface.Create(size);
        if (surface is null) return $"There is not enough memory for an image of {size.Width} by {size.Height} pixels.";

        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        var writer = new PngWriter(surface.Canvas, typefaces);
        foreach (var shape in scene.Shapes) writer.Draw(shape);

        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        encoded.SaveTo(output);
        typefaces.Regular.Dispose();
        typefaces.Bold.Dispose();
        return null;
    }

    private void Draw(Shape shape)
    {
        switch (shape)
        {
            case Rectangle rectangle:
                var corners = SKRect.Create((float)rectangle.X, (float)rectangle.Y, (float)rectangle.Width, (float)rectangle.Height);
                Paint(rectangle.Fill, rectangle.Stroke, paint => _canvas.DrawRoundRect(corners, (float)rectangle.Radius, (float)rectangle.Radius, paint));
                break;
            case Circle circle:
                Paint(circle.Fill, circle.Stroke, paint => _canvas.DrawCircle((float)circle.Centre.X, (float)circle.Centre.Y, (float)circle.Radius, paint));
                break;
            case Outline outline:
                using (var path = ToPath(outline)) Paint(outline.Fill, outline.Stroke, paint => _canvas.DrawPath(path, paint));
                break;
            case LinkedArea:
                break;
            case TextLine text:
                DrawText(text);
                break;
            default:
                throw new ArgumentException($"A {shape.GetType().Name} cannot be drawn.", nameof(shape));
        }
    }

    private static void Paint(Fill fill, Stroke? stroke, Action<SKPaint> draw)
    {
        if (fill.Paint != Scenes.Paint.None)
        {
            using var inside = new SKPaint { IsAntialias = true, Color = Colour(fill.Paint).WithAlpha((byte)Math.Round(255 * fill.Opacity)) };
            draw(inside);
        }

        if (stroke is null) return;
        using var dashes = stroke.Dashes.Count > 0 ? SKPathEffect.CreateDash([.. stroke.Dashes.Select(length => (float)length)], 0) : null;
        using var outside = new SKPaint
        {
            IsAntialias = true,
            IsStroke = true,
            Color = Colour(stroke.Paint),
            StrokeWidth = (float)stroke.Width,
            PathEffect = dashes,
        };
        draw(outside);
    }

    private static SKPath ToPath(Outline outline)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo((float)outline.Points[0].X, (float)outline.Points[0].Y);
        foreach (var point in outline.Points.Skip(1)) builder.LineTo((float)point.X, (float)point.Y);
        if (outline.IsClosed) builder.Close();
        return builder.Detach();
    }

    private void DrawText(TextLine text)
    {
        using var font = new SKFont(text.Style.IsBold ? _bold : _regular, (float)text.Style.Size) { Subpixel = true };
        using var paint = new SKPaint { IsAntialias = true, Color = Colour(text.Style.Paint) };

        // A font wider than any the layout reckons with is squeezed into its place.
        var room = (float)TextWidths.Widest(text.Text, text.Style);
        var width = font.MeasureText(text.Text);
        if (width > room) font.ScaleX = room / width;

        var align = text.Anchor switch { Anchor.Start => SKTextAlign.Left, Anchor.Middle => SKTextAlign.Center, _ => SKTextAlign.Right };
        _canvas.DrawText(text.Text, (float)text.Place.X, (float)text.Place.Y, align, font, paint);
    }

    private static SKColor Colour(Paint paint) => SKColor.Parse(Palette.Light(paint));
}
