using Microsoft.AspNetCore.WebUtilities;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Suggestions;

namespace Ptarmigan.Web.Learning;

/// <summary>Which suggestions a reader goes through, and where in them, as the page's address states it.</summary>
/// <param name="Question">The question's name.</param>
/// <param name="Order">Which come first.</param>
/// <param name="Repository">One repository; null for all.</param>
/// <param name="After">The issue after which to go on; null from the beginning.</param>
/// <param name="Issue">The issue to show; null for the next that waits.</param>
internal sealed record SuggestionPlace(string Question, SuggestionOrder Order, string? Repository, string? After = null, string? Issue = null)
{
    public static SuggestionOrder OrderOf(string? word) => Enum.TryParse<SuggestionOrder>(word, ignoreCase: true, out var order) ? order : SuggestionOrder.Next;

    /// <summary>The page's address.</summary>
    public string Address => QueryHelpers.AddQueryString($"/suggestions/{Question}", new Dictionary<string, string?>
    {
        ["order"] = Order == SuggestionOrder.Next ? null : Order.ToString().ToLowerInvariant(),
        ["repository"] = Repository,
        ["after"] = After,
        ["issue"] = Issue,
    }.Where(pair => pair.Value is not null));

    /// <summary>The suggestion to show: the one that is asked for, else the first that waits after the place, and from the beginning when none does.</summary>
    public Suggestion? Find(SuggestionList list, SuggestionDesk desk)
    {
        if (Issue is not null) return list.Suggestions.FirstOrDefault(one => NameOf(one) == Issue && desk.MayShow(one.Report.IssueId));
        var start = list.Suggestions.Index().FirstOrDefault(entry => NameOf(entry.Item) == After, (-1, null!)).Index + 1;
        return list.Suggestions.Skip(start).Concat(list.Suggestions.Take(start)).FirstOrDefault(one => desk.IsWaiting(one.Report.IssueId));
    }

    public static string NameOf(Suggestion suggestion) => FormattableString.Invariant($"{suggestion.Report.Repository}#{suggestion.Report.Number}");
}
