using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Issues;

namespace Ptarmigan.Cli.Rounds;

/// <summary>The arguments and options that several commands on rounds take.</summary>
internal static class RoundOptions
{
    /// <summary>Who acts.</summary>
    public static Option<string> By() => new("--by")
    {
        Description = "Who does it, as the record shall name them. Default: the name of your account.",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>Why.</summary>
    public static Option<string?> Reason(bool isRequired = false) => new("--reason") { Description = "Why; it is recorded.", HelpName = "TEXT", Required = isRequired };

    /// <summary>A round's name.</summary>
    public static Argument<string> Round() => new("ROUND") { Description = "The round's name." };

    /// <summary>An annotator's name.</summary>
    public static Option<string> Annotator(string description) => new("--annotator") { Description = description, HelpName = "NAME", Required = true };

    /// <summary>A question's name.</summary>
    public static Argument<string> QuestionName()
    {
        var argument = new Argument<string>("QUESTION") { Description = "The question: ptm, type or challenges." };
        argument.AcceptOnlyFromAmong([.. Question.All.Select(question => question.Name)]);
        return argument;
    }

    /// <summary>An issue, as one word.</summary>
    public static Argument<string> Issue() => new("ISSUE") { Description = "The issue: OWNER/NAME#NUMBER, or its address." };

    /// <exception cref="WrongUseException">The text is no issue.</exception>
    public static IssueReference ReadIssue(string text) =>
        IssueReference.TryParse(text, out var reference) ? reference : throw new WrongUseException($"`{text}` is no issue.", "ISSUE", "Write it as owner/name#number.");
}
