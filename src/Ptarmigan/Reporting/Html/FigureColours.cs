using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Html;

/// <summary>The colours of the figures of a <see cref="ReportPage.ToFragment"/>, which carry none themselves.</summary>
public static class FigureColours
{
    /// <summary>A style sheet; its colours follow the <c>color-scheme</c> of the page, light or dark.</summary>
    public static string StyleSheet { get; } =
        $":root {{{string.Concat(Palette.All.Select(paint => $" --figure-{Palette.Name(paint)}: light-dark({Palette.Light(paint)}, {Palette.Dark(paint)});"))} }}\n{SvgWriter.StyleSheet()}";
}
