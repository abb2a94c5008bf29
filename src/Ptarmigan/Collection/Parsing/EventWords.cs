using System.Text;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Turns GraphQL's words for events into REST's, so that both sources give the same rows.</summary>
internal static class EventWords
{
    public const string CrossReferenced = "cross-referenced";

    private const string Ending = "Event";

    /// <summary>The word for a type: <c>ClosedEvent</c> is <c>closed</c>, and one that is not known here is made alike.</summary>
    public static string OfType(string type) => type switch
    {
        "CrossReferencedEvent" => CrossReferenced,
        "RenamedTitleEvent" => "renamed",
        "IssueComment" => "commented",
        _ => Snake(type.EndsWith(Ending, StringComparison.Ordinal) ? type[..^Ending.Length] : type),
    };

    /// <summary>A state reason that says more than its event; REST leaves out the others, or does so at times.</summary>
    public static string? Reason(string kind, string? reason) => (kind, reason) switch
    {
        ("closed", "completed") or ("reopened", "reopened") => null,
        _ => reason,
    };

    /// <summary>REST's word for a reason of locking.</summary>
    public static string? LockReason(string? reason) => reason switch
    {
        "OFF_TOPIC" => "off-topic",
        "TOO_HEATED" => "too heated",
        _ => reason?.ToLowerInvariant(),
    };

    private static string Snake(string type)
    {
        var word = new StringBuilder();
        foreach (var letter in type)
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append('_');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
