using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Html;

/// <summary>The one style sheet of a report.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet, with the dark colours of the figures.</summary>
    public static string Css { get; } = Read() + FigureColours();

    private static string Read()
    {
        using var resource = typeof(ReportStyle).Assembly.GetManifestResourceStream("Ptarmigan.Reporting.Html.report.css")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    // On paper and on light pages the figures keep the colours they carry themselves.
    private static string FigureColours() =>
        $"@media screen and (prefers-color-scheme: dark) {{\n  :root {{{string.Concat(Palette.All.Select(paint => $" --figure-{Palette.Name(paint)}: {Palette.Dark(paint)};"))} }}\n}}\n";
}
