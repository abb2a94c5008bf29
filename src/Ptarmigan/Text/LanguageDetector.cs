using System.Globalization;
using Lingua;

namespace Ptarmigan.Text;

/// <summary>Tells whether a text is in English, or that nobody can tell.</summary>
/// <remarks>
/// The script is looked at first, which settles Chinese, Russian and the like. Latin letters are asked of Lingua among ten
/// languages; its models are read from files beside the program at the first text that needs them (half a second).
/// </remarks>
public static class LanguageDetector
{
    /// <summary>From this share of letters on that are not Latin, a text is not English.</summary>
    private const double ForeignShare = 0.4;

    /// <summary>Below this share a few foreign words do not matter; between the two the text is mixed.</summary>
    private const double LatinShare = 0.1;

    private const int FewestLetters = 12;
    private const int FewestWords = 3;

    /// <summary>How sure Lingua must be, in either direction.</summary>
    private const double Sure = 0.6;

    /// <summary>More text than this does not change the answer.</summary>
    private const int MostLetters = 600;

    private static readonly Lazy<Lingua.LanguageDetector> Latin = new(() => LanguageDetectorBuilder.FromLanguages(
        Language.English, Language.Spanish, Language.Portuguese, Language.French, Language.German,
        Language.Italian, Language.Dutch, Language.Polish, Language.Turkish, Language.Indonesian).Build());

    /// <summary>Looks at a Markdown text.</summary>
    /// <param name="markdown">The text; code, logs, addresses and the like are taken away first.</param>
    /// <param name="boilerplate">Lines that a template brought in; null for none.</param>
    public static LanguageFinding Detect(string? markdown, IReadOnlySet<string>? boilerplate = null)
    {
        var prose = Prose.Of(markdown, boilerplate);
        var scripts = Scripts.Of(prose);
        // A log without a fence outweighs the line or two that somebody wrote above it.
        if (scripts.Others.Count > 0 && EnglishSentences.Only(prose) is var written && Scripts.Of(written) is var own && own.Others.Values.Sum() >= FewestLetters) (prose, scripts) = (written, own);
        var words = prose.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));
        // Six Chinese signs are a sentence; six Latin letters are a word.
        if (scripts.OtherShare >= ForeignShare && scripts.Letters >= FewestLetters)
            return new LanguageFinding(NaturalLanguage.NotEnglish, Math.Round(1 - scripts.OtherShare, 3), scripts.Letters, $"{scripts.MostOther} letters");
        if (scripts.Letters < FewestLetters || words < FewestWords) return new LanguageFinding(NaturalLanguage.Undetermined, null, scripts.Letters, "too little text");
        if (scripts.OtherShare > LatinShare) return new LanguageFinding(NaturalLanguage.Undetermined, Math.Round(1 - scripts.OtherShare, 3), scripts.Letters, $"mixed with {scripts.MostOther} letters");
        return OfLatin(prose, scripts.Letters);
    }

    private static LanguageFinding OfLatin(string prose, int letters)
    {
        var values = Latin.Value.ComputeLanguageConfidenceValues(prose.Length > MostLetters ? prose[..MostLetters] : prose);
        var english = Math.Round(values.GetValueOrDefault(Language.English), 3);
        var (likeliest, confidence) = values.OrderByDescending(pair => pair.Value).Select(pair => (pair.Key, pair.Value)).FirstOrDefault();
        var language = english >= Sure ? NaturalLanguage.English
            : likeliest != Language.English && confidence >= Sure ? NaturalLanguage.NotEnglish
            : NaturalLanguage.Undetermined;
        return new LanguageFinding(language, english, letters, string.Create(CultureInfo.InvariantCulture, $"likeliest {likeliest} at {confidence:0.00}"));
    }
}
