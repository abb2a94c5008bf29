using Ptarmigan.Coding.Operations;

namespace Ptarmigan.Coding.Refi;

/// <summary>Names and signs as a codebook takes them.</summary>
internal static class CodeNames
{
    /// <summary>The name, without what tells paths and keys from names, and not too long.</summary>
    public static string Of(string name)
    {
        var safe = string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        while (safe.Contains(" / ", StringComparison.Ordinal)) safe = safe.Replace(" / ", "/", StringComparison.Ordinal);
        safe = safe.TrimStart('#', ' ');
        if (safe.Length == 0) return "without a name";
        return safe.Length <= CodebookRules.MaxNameLength ? safe : FitTo(safe, CodebookRules.MaxNameLength);
    }

    /// <summary>The name with a number, so that it differs from others.</summary>
    public static string Numbered(string name, int number)
    {
        var ending = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({number})");
        return FitTo(name, CodebookRules.MaxNameLength - ending.Length) + ending;
    }

    /// <summary>A text cut to a length, no pair of surrogates in two.</summary>
    public static string FitTo(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
