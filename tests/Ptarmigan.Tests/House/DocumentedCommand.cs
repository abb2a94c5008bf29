using System.Text;
using System.Text.RegularExpressions;

namespace Ptarmigan.Tests.House;

/// <summary>A line for a shell in a code block of the documentation, as its words.</summary>
/// <param name="Place">The page and the line.</param>
/// <param name="Words">The words, the program first; a comment, redirections and variables set before it are left out.</param>
internal sealed partial record DocumentedCommand(string Place, string[] Words)
{
    /// <summary>The arguments after <c>ptarmigan</c>, or after <c>dotnet run --project src/Ptarmigan.Cli --</c>; null for other programs.</summary>
    public string[]? Arguments => Words switch
    {
        ["ptarmigan", .. var arguments] => arguments,
        ["dotnet", "run", "--project", "src/Ptarmigan.Cli", "--", .. var arguments] => arguments,
        _ => null,
    };

    /// <summary>Every command of a page's code blocks, indented or fenced, in order.</summary>
    public static IEnumerable<DocumentedCommand> In(string file)
    {
        var isFenced = false;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            else if (isFenced || line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'))
            {
                var place = $"{Path.GetRelativePath(TestPaths.Root, file).Replace('\\', '/')}:{index + 1}";
                foreach (var words in Split(line)) yield return new DocumentedCommand(place, [.. words]);
            }
        }
    }

    /// <summary>The commands of a line, as a shell splits it at blanks, quotes and <c>&amp;&amp;</c>.</summary>
    private static IEnumerable<List<string>> Split(string line)
    {
        var words = new List<string>();
        foreach (var word in Word().Matches(line).Select(match => match.Value))
        {
            if (word.StartsWith('#')) break;
            if (word is "&&" or "|" or ";")
            {
                if (words.Count > 0) yield return WithoutSurroundings(words);
                words = [];
            }
            else
            {
                words.Add(word);
            }
        }

        if (words.Count > 0) yield return WithoutSurroundings(words);
    }

    private static List<string> WithoutSurroundings(List<string> words)
    {
        var redirection = words.FindIndex(word => word is ">" or ">>" or "2>");
        var own = redirection < 0 ? words : words[..redirection];
        return [.. own.SkipWhile(word => Variable().IsMatch(word)).Select(Unquoted)];
    }

    private static string Unquoted(string word)
    {
        var text = new StringBuilder();
        char? quote = null;
        foreach (var letter in word)
        {
            if (letter == quote) quote = null;
            else if (quote is null && letter is '"' or '\'') quote = letter;
            else text.Append(letter);
        }

        return text.ToString();
    }

    [GeneratedRegex("""(?:[^\s"']|"[^"]*"|'[^']*')+""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Z_]+=")]
    private static partial Regex Variable();
}
