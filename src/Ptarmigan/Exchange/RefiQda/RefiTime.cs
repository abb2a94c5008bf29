using System.Globalization;
using System.Text.RegularExpressions;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Times as XML Schema writes them.</summary>
internal static partial class RefiTime
{
    /// <summary>The time in UTC, to a tenth of a microsecond where it is not a whole second.</summary>
    public static string Write(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether a text is a time as the schema wants it, with or without a zone.</summary>
    public static bool IsWellFormed(string text) => Form().IsMatch(text) && TryRead(text, out _);

    /// <summary>Whether a text says its zone.</summary>
    public static bool HasZone(string text) => Zone().IsMatch(text);

    /// <summary>Reads a time, also one with a blank for the <c>T</c> or in another order; without a zone it is in UTC.</summary>
    public static bool TryRead(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"(Z|GMT|[0-9]\s?[+-][0-9]{2}:?[0-9]{2})\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
