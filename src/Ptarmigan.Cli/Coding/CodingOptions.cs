using System.CommandLine;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Coding;

/// <summary>The arguments and options that several commands of coding take.</summary>
internal static class CodingOptions
{
    public static Argument<string> Code() => new("CODE") { Description = "The theme, sub-theme or code: its name, its path (theme / sub-theme / code), its sign, or # and its key." };

    public static Option<string?> Under(string description) => new("--under") { Description = description, HelpName = "CODE" };

    public static Option<string> Annotator() => RoundOptions.Annotator("Who codes.");

    /// <summary>What a code means, in its parts.</summary>
    public static (Option<string?> Definition, Option<string?> Use, Option<string?> Avoid, Option<string?> Examples) Text() => (
        new("--definition") { Description = "What it stands for.", HelpName = "TEXT" },
        new("--when") { Description = "When to use it.", HelpName = "TEXT" },
        new("--when-not") { Description = "When not to use it, and what to use instead.", HelpName = "TEXT" },
        new("--examples") { Description = "Examples, one a line.", HelpName = "TEXT" });

    public static CodeText Read(ParseResult arguments, (Option<string?> Definition, Option<string?> Use, Option<string?> Avoid, Option<string?> Examples) options, CodeText before) => new()
    {
        Definition = arguments.GetValue(options.Definition) ?? before.Definition,
        WhenToUse = arguments.GetValue(options.Use) ?? before.WhenToUse,
        WhenNotToUse = arguments.GetValue(options.Avoid) ?? before.WhenNotToUse,
        Examples = arguments.GetValue(options.Examples) ?? before.Examples,
    };

    /// <exception cref="CodingException">The text is no key.</exception>
    public static long Key(string text) =>
        long.TryParse(text.TrimStart('#'), out var key) ? key : throw new CodingException($"`{text}` is no key of a challenge.", null, "`ptarmigan code list` shows the keys.");

    /// <exception cref="PtarmiganException">The text is no issue, or the study does not hold it.</exception>
    public static Issue ReadIssue(Study study, string text)
    {
        var reference = RoundOptions.ReadIssue(text);
        return new IssueCatalog(study.Database).Find(reference)
            ?? throw new PtarmiganException("The study does not hold the issue.", reference.ToString(), "`ptarmigan issues list` shows what it holds.");
    }
}
