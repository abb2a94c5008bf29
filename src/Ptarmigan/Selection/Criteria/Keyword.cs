using System.Text;
using System.Text.RegularExpressions;

namespace Ptarmigan.Selection.Criteria;

/// <summary>A word or phrase that marks a repository as no project of its own.</summary>
internal sealed class Keyword
{
    private const string NamePrefix = "name:";

    private readonly Regex _pattern;

    private Keyword(string text, bool isForNameAlone)
    {
        Text = text;
        IsForNameAlone = isForNameAlone;
        _pattern = new Regex($@"(?<!\w){Regex.Escape(text)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public string Text { get; }

    public bool IsForNameAlone { get; }

    public static IReadOnlyList<Keyword> Read(string list) =>
    [
        .. list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word =>
            word.StartsWith(NamePrefix, StringComparison.OrdinalIgnoreCase) ? new Keyword(Plain(word[NamePrefix.Length..]), true) : new Keyword(Plain(word), false)),
    ];

    public bool IsIn(string words) => _pattern.IsMatch(words);

    /// <summary>A name or topic as words parted by single spaces.</summary>
    public static string Words(string name) => string.Join(' ', SplitWords(name));

    // Hyphens, underscores and camel case part the words of names and topics.
    private static IEnumerable<string> SplitWords(string name)
    {
        var word = new StringBuilder();
        for (var at = 0; at < name.Length; at++)
        {
            var isGap = !char.IsLetterOrDigit(name[at]);
            var isHump = at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]);
            if ((isGap || isHump) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (!isGap) word.Append(name[at]);
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
