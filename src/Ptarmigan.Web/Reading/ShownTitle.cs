using Ptarmigan.Issues;

namespace Ptarmigan.Web.Reading;

/// <summary>An issue's title as pages show it.</summary>
internal static class ShownTitle
{
    /// <summary>The title; of an issue whose text the study does not hold, words that can be read and followed.</summary>
    public static string Of(string title, IssueReference issue) =>
        string.IsNullOrWhiteSpace(title) ? FormattableString.Invariant($"Issue {issue.Number}, without its text") : VisibleText.Of(title);

    /// <summary>Where the issue is on GitHub.</summary>
    public static string OnGitHub(IssueReference issue) => FormattableString.Invariant($"https://github.com/{issue.Repository}/issues/{issue.Number}");
}
