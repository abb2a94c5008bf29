using System.Globalization;
using Ptarmigan.Issues;

namespace Ptarmigan.Cli.Issues;

/// <summary>How the commands on issues write a day, a duration and a line.</summary>
internal static class IssueCells
{
    /// <summary>A day: <c>2023-05-04</c>.</summary>
    public static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A minute: <c>2023-05-04 03:02</c>; nothing for no time.</summary>
    public static string Minute(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Whole days: <c>12</c> if resolved, <c>12+</c> if still open then, <c>?</c> if undefined.</summary>
    public static string Days(ResolutionTime? resolution) => resolution is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Days}{(known.IsCensored ? "+" : "")}")
        : "?";

    /// <summary>A text on one line, cut at a length.</summary>
    public static string Line(string? text, int length)
    {
        // Only the beginning is looked at: a body can be megabytes long.
        var words = (text is null || text.Length <= 4 * length ? text ?? "" : text[..(4 * length)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        return line.Length <= length ? line : line[..(length - 1)] + "…";
    }
}
