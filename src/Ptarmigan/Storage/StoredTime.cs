using System.Globalization;

namespace Ptarmigan.Storage;

/// <summary>How a time stands in the store: ISO 8601, UTC, whole seconds, as GitHub writes it (<c>2023-05-04T03:02:01Z</c>).</summary>
internal static class StoredTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The text to store; a fraction of a second is cut off.</summary>
    public static string ToStoredText(this DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The time a stored text means.</summary>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>The stored text for a time as someone else wrote it.</summary>
    /// <returns>Whether the text is a time.</returns>
    public static bool TryNormalise(string text, out string time)
    {
        time = text;
        if (DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return true;
        const DateTimeStyles universal = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, universal, out var parsed)) return false;
        time = parsed.ToStoredText();
        return true;
    }
}
