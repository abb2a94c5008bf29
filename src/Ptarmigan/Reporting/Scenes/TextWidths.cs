using System.Globalization;
using System.Text;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>How wide a text can get, without asking the machine for a font.</summary>
/// <remarks>
/// Each advance is the larger one of two fonts, in thousandths of the font size: of Helvetica (Adobe Font Metrics 001.006,
/// whose widths Arial and Liberation Sans share) and of DejaVu Sans 2.37, the wide font of many Linux machines. A layout
/// that holds for the sum of these holds for every font of <see cref="FontFamilies"/>.
/// </remarks>
internal static class TextWidths
{
    public const string FontFamilies = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

    // U+0020 to U+007E.
    private static readonly short[] Regular =
    [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637, 637, 637, 637, 637, 637,
        637, 637, 337, 337, 838, 838, 838, 556, 1015, 685, 687, 722, 771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788,
        667, 788, 722, 667, 611, 732, 685, 989, 686, 667, 686, 391, 337, 391, 838, 556, 500, 613, 635, 550, 635, 616, 353, 635,
        634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
    ];

    private static readonly short[] Bold =
    [
        349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696, 696, 696, 696, 696, 696,
        696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 734, 831, 684, 684, 821, 837, 373, 556, 775, 638, 996, 837, 851,
        733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 366, 458, 838, 556, 500, 675, 716, 593, 716, 679, 436, 716,
        712, 343, 343, 666, 343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
    ];

    // Dashes, quotation marks and signs that our own texts use.
    private static readonly Dictionary<char, (short Regular, short Bold)> Signs = new()
    {
        ['\u00A0'] = (318, 349),
        ['±'] = (838, 838),
        ['·'] = (318, 380),
        ['×'] = (838, 838),
        ['–'] = (556, 556),
        ['—'] = (1000, 1000),
        ['‘'] = (318, 380),
        ['’'] = (318, 380),
        ['“'] = (519, 658),
        ['”'] = (519, 658),
        ['•'] = (590, 640),
        ['…'] = (1000, 1000),
        ['−'] = (838, 838),
        ['≤'] = (838, 838),
        ['≥'] = (838, 838),
        ['→'] = (838, 838),
    };

    /// <summary>The width of a text in pixels in the widest font of the family list, kerning not counted.</summary>
    public static double Widest(string text, TextStyle style) =>
        text.EnumerateRunes().Sum(letter => Advance(letter, style.IsBold)) * style.Size / 1000;

    private static int Advance(Rune letter, bool isBold)
    {
        if (letter.Value is >= ' ' and <= '~') return (isBold ? Bold : Regular)[letter.Value - ' '];
        if (letter.IsBmp && Signs.TryGetValue((char)letter.Value, out var sign)) return isBold ? sign.Bold : sign.Regular;
        if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return 0;

        // Other scripts come from whatever font has them; hardly a letter is wider, and emoji lie beyond U+FFFF.
        return letter.IsBmp ? 1150 : 1400;
    }
}
