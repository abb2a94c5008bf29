using System.Text;
using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Refi;

/// <summary>What a code means, with its sign and level, as the one text that REFI has for it; whatever it says can be taken apart again.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Sign">Its sign; null for none.</param>
/// <param name="Level">Its level; null where the text does not say.</param>
internal sealed record CodeDescription(CodeText Text, string? Sign, CodeLevel? Level)
{
    private const string Use = "[when to use]";
    private const string Avoid = "[when not to use]";
    private const string Examples = "[examples]";
    private const string SignHeading = "[sign]";
    private const string LevelHeading = "[level]";

    private static readonly string[] Headings = [Use, Avoid, Examples, SignHeading, LevelHeading];

    /// <summary>The text: the definition, then each part that is not empty under its heading.</summary>
    public string Write()
    {
        var text = new StringBuilder(Escaped(Text.Definition));
        Section(Use, Text.WhenToUse);
        Section(Avoid, Text.WhenNotToUse);
        Section(Examples, Text.Examples);
        Section(SignHeading, Sign ?? "");
        Section(LevelHeading, Level?.ToText() ?? "");
        return text.ToString();

        void Section(string heading, string part)
        {
            if (part.Length > 0) text.Append(text.Length > 0 ? "\n\n" : "").Append(heading).Append('\n').Append(Escaped(part));
        }
    }

    /// <summary>Takes a text apart; one without headings is a definition as a whole.</summary>
    public static CodeDescription Read(string? description)
    {
        var parts = new Dictionary<string, List<string>> { [""] = [] };
        var current = parts[""];
        foreach (var line in (description ?? "").Split('\n'))
        {
            var heading = line.TrimEnd('\r');
            if (Headings.Contains(heading) && !parts.ContainsKey(heading))
            {
                // The empty line before a heading is the heading's.
                if (current is [.., var last] && last.TrimEnd('\r').Length == 0) current.RemoveAt(current.Count - 1);
                parts[heading] = current = [];
            }
            else
            {
                current.Add(IsEscaped(line) ? line[1..] : line);
            }
        }

        var text = new CodeText { Definition = Part(""), WhenToUse = Part(Use), WhenNotToUse = Part(Avoid), Examples = Part(Examples) };
        var level = Enum.GetValues<CodeLevel>().Where(level => level.ToText() == Part(LevelHeading).Trim()).Select(level => (CodeLevel?)level).FirstOrDefault();
        return new CodeDescription(text, Part(SignHeading).Trim() is { Length: > 0 } sign ? sign : null, level);

        string Part(string heading) => parts.TryGetValue(heading, out var lines) ? string.Join('\n', lines) : "";
    }

    private static string Escaped(string part) => string.Join('\n', part.Split('\n').Select(line => IsHeading(line.TrimStart('\\')) ? "\\" + line : line));

    private static bool IsEscaped(string line) => line.StartsWith('\\') && IsHeading(line.TrimStart('\\'));

    private static bool IsHeading(string line) => Headings.Contains(line.TrimEnd('\r'));
}
