using System.Globalization;
using System.Net;
using System.Text;

namespace Ptarmigan.Collection.GitHub.Limits;

/// <summary>Tells a limit from any other refusal, and how long to wait: by headers and status first, by words last.</summary>
/// <remarks>Source: GitHub's documentation, "Rate limits for the REST API" and "Rate limits and query limits for the GraphQL API".</remarks>
internal static class LimitRules
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(60);
    private static readonly string[] Words = ["secondary rate limit", "rate limit exceeded", "abuse detection", "\"RATE_LIMITED\"", "\"RATE_LIMIT\""];

    /// <summary>How often in a row a secondary limit without a date is waited for, each time twice as long: 1, 2, 4, 8 minutes.</summary>
    public const int MostStrikes = 4;

    /// <summary>The budget that an answer tells of; null where the server sets none.</summary>
    public static RateBudget? Budget(GitHubAnswer answer, string resource)
    {
        var (most, remaining, reset) = (Number(answer, "x-ratelimit-limit"), Number(answer, "x-ratelimit-remaining"), Number(answer, "x-ratelimit-reset"));
        if (most is null or 0 || remaining is null || reset is null) return null;
        return new RateBudget(answer.Header("x-ratelimit-resource") ?? resource, most.Value, remaining.Value, DateTimeOffset.FromUnixTimeSeconds(reset.Value));
    }

    /// <summary>Whether an answer is a limit; null where it is not.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hasErrors">Whether it is GraphQL's with errors, which come with status 200.</param>
    /// <param name="now">The present.</param>
    public static LimitHit? Find(GitHubAnswer answer, bool hasErrors, DateTimeOffset now)
    {
        var isRefusal = answer.Status is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests;
        if (!isRefusal && !(answer.IsSuccess && hasErrors)) return null;

        var budget = Budget(answer, "");
        var isUsedUp = budget is { Remaining: 0 };
        if (RetryAfter(answer, now) is { } until) return new LimitHit(!isUsedUp, until);
        if (isUsedUp && (isRefusal || Says(answer))) return new LimitHit(IsSecondary: false, budget!.ResetsAt.AddSeconds(1));
        return answer.Status == HttpStatusCode.TooManyRequests || Says(answer) ? new LimitHit(IsSecondary: true, null) : null;
    }

    /// <summary>The pause after so many secondary limits in a row that named no date.</summary>
    public static TimeSpan Pause(int strikes) => FirstPause * Math.Pow(2, strikes - 1);

    private static DateTimeOffset? RetryAfter(GitHubAnswer answer, DateTimeOffset now)
    {
        var text = answer.Header("retry-after");
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return now.AddSeconds(Math.Min(seconds, 86_400));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
    }

    private static bool Says(GitHubAnswer answer)
    {
        const int lookedAt = 64 << 10;
        var text = Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, lookedAt)));
        return Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static long? Number(GitHubAnswer answer, string header) =>
        long.TryParse(answer.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
