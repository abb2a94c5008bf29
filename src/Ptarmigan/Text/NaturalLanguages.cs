using System.Text.Json;

namespace Ptarmigan.Text;

/// <summary>The words by which the store, pages and the command line call what was found of a language.</summary>
public static class NaturalLanguages
{
    /// <summary>Every word.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<NaturalLanguage>().Select(ToStoredText)];

    /// <summary>The word for a finding: <c>english</c>, <c>not-english</c> or <c>undetermined</c>.</summary>
    /// <param name="language">The finding.</param>
    public static string ToStoredText(this NaturalLanguage language) => JsonNamingPolicy.KebabCaseLower.ConvertName(language.ToString());

    /// <summary>The finding that a word stands for.</summary>
    /// <param name="word">The word.</param>
    /// <param name="language">The finding.</param>
    /// <returns>Whether it stands for one.</returns>
    public static bool TryParse(string? word, out NaturalLanguage language)
    {
        var found = Enum.GetValues<NaturalLanguage>().Cast<NaturalLanguage?>().FirstOrDefault(known => known!.Value.ToStoredText() == word);
        language = found ?? default;
        return found is not null;
    }
}
