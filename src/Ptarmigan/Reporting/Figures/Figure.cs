using System.Diagnostics.CodeAnalysis;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>A finished figure: one drawing, written as SVG for the page and the paper or as a PNG image.</summary>
/// <remarks>
/// Equal input gives equal bytes of SVG. The layout reckons with the widest usual sans-serif font, so text never runs over
/// on a machine with other fonts. The bytes of a PNG image depend on the machine's font.
/// </remarks>
public sealed class Figure
{
    /// <summary>The width available to what is drawn, in CSS pixels.</summary>
    internal const double BodyWidth = 880;

    private readonly Scene _body;

    internal Figure(FigureText text, Scene body)
    {
        Text = text;
        _body = body;
        Whole = FigureFrame.Compose(text, body);
    }

    /// <summary>The words around it.</summary>
    public FigureText Text { get; }

    /// <summary>The width of the whole in CSS pixels; the PNG image has twice as many.</summary>
    public double Width => Whole.Width;

    /// <summary>The height of the whole in CSS pixels; the PNG image has twice as many.</summary>
    public double Height => Whole.Height;

    /// <summary>Title, drawing, caption and provenance as one scene.</summary>
    internal Scene Whole { get; }

    private SvgLabel Label => new(Text.Name, Text.Title, Text.Description);

    /// <summary>The figure as an SVG file, with title, caption and provenance: dark on white, whatever shows it.</summary>
    public string ToSvg() => SvgWriter.WriteFile(Whole, Label);

    /// <summary>
    /// The drawing alone as an SVG element for a page of HTML, which writes title, caption and provenance itself. Its colours
    /// follow the custom properties <c>--figure-NAME</c> of the page.
    /// </summary>
    public string ToInlineSvg() => SvgWriter.WriteInline(_body, Label);

    /// <summary>The same without any style in it, for a page that forbids inline styles and has <see cref="Html.FigureColours"/>.</summary>
    public string ToUnstyledSvg() => SvgWriter.WriteInline(_body, Label, isStyled: false);

    /// <summary>Writes the figure as a PNG image, twice its size, on white.</summary>
    /// <param name="output">Where to; nothing is written if this fails.</param>
    /// <param name="reason">Why it could not be written: no font or no graphics library on this machine. Null when written.</param>
    /// <returns>Whether the image was written.</returns>
    public bool TryWritePng(Stream output, [NotNullWhen(false)] out string? reason) =>
        PngWriter.TryWrite(Whole, output, Typefaces.Folders(), out reason);
}
