using SkiaSharp;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>Finds a regular and a bold sans-serif font on this machine.</summary>
internal static class Typefaces
{
    private static readonly string[] Families = ["Helvetica", "Arial", "Liberation Sans", "DejaVu Sans", "Segoe UI", "Noto Sans"];

    // On Linux the graphics library comes without a font manager, so the files are looked up by their usual names.
    private static readonly (string Regular, string Bold)[] Files =
    [
        ("Arial.ttf", "Arial_Bold.ttf"),
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("NimbusSans-Regular.otf", "NimbusSans-Bold.otf"),
        ("FreeSans.ttf", "FreeSansBold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
        ("Roboto-Regular.ttf", "Roboto-Bold.ttf"),
    ];

    /// <summary>The folders in which a Linux machine keeps its fonts.</summary>
    public static IReadOnlyList<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts"),
            "/usr/local/share/fonts", "/usr/share/fonts",
        ];
    }

    /// <summary>The fonts to write with; null where the machine has none.</summary>
    public static (SKTypeface Regular, SKTypeface Bold)? Find(IReadOnlyList<string> folders) => FromManager() ?? FromFolders(folders);

    private static (SKTypeface, SKTypeface)? FromManager()
    {
        foreach (var family in Families)
        {
            if (SKFontManager.Default.MatchFamily(family, SKFontStyle.Normal) is not { GlyphCount: > 0 } regular) continue;
            return (regular, SKFontManager.Default.MatchFamily(family, SKFontStyle.Bold) ?? regular);
        }

        return null;
    }

    private static (SKTypeface, SKTypeface)? FromFolders(IReadOnlyList<string> folders)
    {
        var installed = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in folders.SelectMany(FontFiles)) installed.TryAdd(Path.GetFileName(file), file);

        // A machine with none of the usual fonts still writes with any font rather than with none.
        var candidates = Files.Concat(installed.Keys.Select(name => (Regular: name, Bold: name)));
        foreach (var (regular, bold) in candidates)
        {
            if (!installed.TryGetValue(regular, out var file) || SKTypeface.FromFile(file) is not { } typeface) continue;
            return (typeface, installed.TryGetValue(bold, out var boldFile) ? SKTypeface.FromFile(boldFile) ?? typeface : typeface);
        }

        return null;
    }

    private static IEnumerable<string> FontFiles(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc")
                .Order(StringComparer.Ordinal)
            : [];
}
