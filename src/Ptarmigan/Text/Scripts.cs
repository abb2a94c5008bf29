using System.Text;

namespace Ptarmigan.Text;

/// <summary>How the letters of a text spread over scripts.</summary>
/// <param name="Latin">Latin letters.</param>
/// <param name="Others">Letters of other scripts, by script; a Chinese, Japanese or Korean sign counts for three, since it says about as much.</param>
internal sealed record Scripts(int Latin, IReadOnlyDictionary<string, int> Others)
{
    private const int WordSign = 3;

    public int Letters => Latin + Others.Values.Sum();

    /// <summary>The share of letters that are not Latin, in [0, 1].</summary>
    public double OtherShare => Letters == 0 ? 0 : (double)Others.Values.Sum() / Letters;

    /// <summary>The script most of the others are of.</summary>
    public string MostOther => Others.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault("Latin");

    public static Scripts Of(string text)
    {
        var latin = 0;
        var others = new Dictionary<string, int>();
        foreach (var letter in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(letter)) continue;
            var (script, weight) = ScriptOf(letter.Value);
            if (script == "Latin") latin++;
            else others[script] = others.GetValueOrDefault(script) + weight;
        }

        return new Scripts(latin, others);
    }

    // The blocks of Unicode that issues are written in; the rest is "other".
    private static (string Script, int Weight) ScriptOf(int code) => code switch
    {
        <= 0x024F or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF5A) => ("Latin", 1),
        >= 0x0370 and <= 0x03FF => ("Greek", 1),
        >= 0x0400 and <= 0x052F => ("Cyrillic", 1),
        >= 0x0590 and <= 0x05FF => ("Hebrew", 1),
        (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) or (>= 0xFB50 and <= 0xFDFF) => ("Arabic", 1),
        >= 0x0900 and <= 0x0DFF => ("Indic", 1),
        >= 0x0E00 and <= 0x0E7F => ("Thai", 1),
        (>= 0x3040 and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9D) => ("Kana", WordSign),
        (>= 0x1100 and <= 0x11FF) or (>= 0xAC00 and <= 0xD7AF) => ("Hangul", WordSign),
        (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF) => ("Han", WordSign),
        _ => ("other", 1),
    };
}
