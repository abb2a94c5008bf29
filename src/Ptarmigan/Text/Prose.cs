using System.Text;
using System.Text.RegularExpressions;

namespace Ptarmigan.Text;

/// <summary>What a person wrote in a Markdown text: without code, logs, stack traces, addresses, mentions, comments and headings.</summary>
public static partial class Prose
{
    /// <summary>The prose of a text.</summary>
    /// <param name="markdown">The text, in GitHub's Markdown.</param>
    /// <param name="boilerplate">Lines, trimmed, that a template brought in; see <see cref="Boilerplate"/>. Null for none.</param>
    public static string Of(string? markdown, IReadOnlySet<string>? boilerplate = null)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        var text = Comment().Replace(markdown.ReplaceLineEndings("\n"), " ");
        var prose = new StringBuilder();
        var isParagraph = false;
        foreach (var line in WithoutFences(text))
        {
            var trimmed = line.Trim();
            // Four spaces begin code, but not within a paragraph or a list.
            var isCode = !isParagraph && (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t')) && !ListMark().IsMatch(trimmed);
            if (trimmed.Length == 0) isParagraph = false;
            if (trimmed.Length == 0 || isCode || IsNoProse(trimmed) || boilerplate?.Contains(trimmed) == true) continue;
            isParagraph = true;
            prose.Append(Clean(trimmed)).Append('\n');
        }

        return prose.ToString().Trim();
    }

    private static IEnumerable<string> WithoutFences(string text)
    {
        var fence = "";
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimStart(' ', '>', '\t');
            if (fence.Length == 0 && FenceStart().Match(trimmed) is { Success: true } opening) fence = opening.Value;
            else if (fence.Length == 0) yield return line;
            else if (trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.Trim(fence[0], ' ', '\r').Length == 0) fence = "";
        }
    }

    private static bool IsNoProse(string line) =>
        line.StartsWith('#') || line.StartsWith('|') || CheckBox().IsMatch(line) || OnlyBold().IsMatch(line) || LogLine().IsMatch(line) || Symbols(line) > line.Length / 4;

    private static string Clean(string line)
    {
        var clean = InlineCode().Replace(line, " ");
        clean = Image().Replace(clean, " ");
        clean = Link().Replace(clean, "$1");
        clean = Address().Replace(clean, " ");
        clean = Tag().Replace(clean, " ");
        clean = Mention().Replace(clean, " ");
        return Identifier().Replace(clean, " ").Trim();
    }

    /// <summary>Signs that prose has few of and code many.</summary>
    private static int Symbols(string line) => line.Count(letter => letter is '{' or '}' or '(' or ')' or '[' or ']' or '=' or '<' or '>' or ';' or '_' or '/' or '\\' or '|' or '+' or '*' or '%' or '$' or '&' or '^' or '~');

    [GeneratedRegex(@"<!--.*?(?:-->|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:`{3,}|~{3,})")]
    private static partial Regex FenceStart();

    [GeneratedRegex(@"^(?:[-*+]|\d+[.)])\s")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^[-*+]\s+\[[ xX]\]")]
    private static partial Regex CheckBox();

    // "**Describe the bug**", "__Version:__": the headings of templates.
    [GeneratedRegex(@"^(?:\*\*|__)[^*_]+(?:\*\*|__):?$")]
    private static partial Regex OnlyBold();

    // A time, a level, a frame of a stack trace in Python, Java, C#, JavaScript or C++, an exception's last line, a prompt, a progress bar.
    [GeneratedRegex(
        @"^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|DEBUG|WARN(?:ING)?|ERROR|FATAL|TRACE|CRITICAL)\b|Traceback \(|File ""[^""]*"", line \d+|at [\w$.<>]+\(|#\d+\s+0x|Caused by: |(?:[\w.]+\.)?\w*(?:Error|Exception|Warning)\b:?|>>> |\.\.\. |\$ |C:\\|\w+\s*=\s*\S|(?:import|from) \w[\w.]*(?:\s+(?:import|as)\b.*)?$|pip3? install |.*\d+%\|)")]
    private static partial Regex LogLine();

    [GeneratedRegex("(?<ticks>`+)(?:(?!\\k<ticks>).)+\\k<ticks>")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(?:https?|ftp)://\S+|\bwww\.\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[a-zA-Z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\w)@[A-Za-z0-9][A-Za-z0-9-]*")]
    private static partial Regex Mention();

    // Names of code: with an underscore, a dot or a slash within, or with capitals within; and what holds a digit.
    [GeneratedRegex(@"[A-Za-z0-9]*[_./\\][A-Za-z0-9_./\\-]+|\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+[A-Z]\w*|\b\w*\d\w*\b")]
    private static partial Regex Identifier();
}
