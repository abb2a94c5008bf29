using System.Text;

namespace Ptarmigan.Exchange;

/// <summary>A list as one text: members joined by <c>;</c>, and a backslash before every <c>;</c> or <c>\</c> within a member.</summary>
internal static class JoinedList
{
    /// <summary>The text for a list; empty for an empty one.</summary>
    public static string Of(IEnumerable<string> members) =>
        string.Join(';', members.Select(member => member.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The list a text means.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        if (text.Length == 0) return [];

        var members = new List<string>();
        var member = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == ';')
            {
                members.Add(member.ToString());
                member.Clear();
            }
            else
            {
                if (text[at] == '\\' && at + 1 < text.Length) at++;
                member.Append(text[at]);
            }
        }

        members.Add(member.ToString());
        return members;
    }
}
