using System.Text;
using System.Text.RegularExpressions;
using Ptarmigan.Annotation;

namespace Ptarmigan.Replication.Scan;

/// <summary>Finds e-mail addresses and secrets in texts by their forms.</summary>
/// <remarks>
/// The forms are those that issuers document (prefix and length); a secret without a form, such as a password in prose, is not found.
/// Expressions run in time linear in the text, whatever it holds.
/// </remarks>
internal static partial class SensitiveText
{
    private const string Blank = "\u2588";

    private static readonly (FoundKind Kind, string What, Func<Regex> Form)[] Forms =
    [
        (FoundKind.Email, "e-mail address", Email),
        (FoundKind.Secret, "GitHub token", GitHubToken),
        (FoundKind.Secret, "Hugging Face token", HubToken),
        (FoundKind.Secret, "key of a language model's server", ModelKey),
        (FoundKind.Secret, "AWS access key", AwsKey),
        (FoundKind.Secret, "Google API key", GoogleKey),
        (FoundKind.Secret, "Slack token", SlackToken),
        (FoundKind.Secret, "JSON web token", WebToken),
        (FoundKind.Secret, "private key", PrivateKey),
        (FoundKind.Secret, "bearer token", Bearer),
        (FoundKind.Secret, "password in an address", AddressPassword),
    ];

    /// <summary>What is found in a text, in order.</summary>
    public static IEnumerable<(FoundKind Kind, string What, int Start, int Length)> In(string text) =>
        from form in Forms
        from match in form.Form().Matches(text)
        select (form.Kind, form.What, match.Index, match.Length);

    /// <summary>The text with what is found of some kinds blanked, a sign for each code point, so that every place stays where it was.</summary>
    public static string Blanked(string text, IReadOnlySet<FoundKind> kinds)
    {
        if (kinds.Count == 0) return text;
        var blanked = new StringBuilder(text);
        var moved = 0;
        var until = 0;
        foreach (var (_, _, start, length) in In(text).Where(found => kinds.Contains(found.Kind)).OrderBy(found => found.Start).ThenByDescending(found => found.Length))
        {
            if (start < until) continue;
            var words = text.Substring(start, length);
            var points = CodePoints.FromUtf16(words, words.Length);
            blanked.Remove(start + moved, length).Insert(start + moved, Blank, points);
            moved += points - length;
            until = start + length;
        }

        return blanked.ToString();
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})", RegexOptions.NonBacktracking)]
    private static partial Regex GitHubToken();

    [GeneratedRegex(@"\bhf_[A-Za-z0-9]{30,}", RegexOptions.NonBacktracking)]
    private static partial Regex HubToken();

    [GeneratedRegex(@"\bsk-[A-Za-z0-9_-]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex ModelKey();

    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b", RegexOptions.NonBacktracking)]
    private static partial Regex AwsKey();

    [GeneratedRegex(@"\bAIza[A-Za-z0-9_-]{35}", RegexOptions.NonBacktracking)]
    private static partial Regex GoogleKey();

    [GeneratedRegex(@"\bxox[abprs]-[A-Za-z0-9-]{10,}", RegexOptions.NonBacktracking)]
    private static partial Regex SlackToken();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}", RegexOptions.NonBacktracking)]
    private static partial Regex WebToken();

    [GeneratedRegex(@"-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\s]*(-----END [A-Z ]*PRIVATE KEY-----)?", RegexOptions.NonBacktracking)]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b[Bb]earer +[A-Za-z0-9._~+/-]{20,}=*", RegexOptions.NonBacktracking)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]+://[^\s:/@]+:[^\s/@]+@", RegexOptions.NonBacktracking)]
    private static partial Regex AddressPassword();
}
