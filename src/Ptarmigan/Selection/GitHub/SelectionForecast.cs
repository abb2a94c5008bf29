namespace Ptarmigan.Selection.GitHub;

/// <summary>What asking GitHub for candidates will cost.</summary>
/// <param name="Repositories">How many repositories will be read.</param>
/// <param name="Requests">About how many requests that takes.</param>
/// <param name="Duration">About how long it takes, waiting for GitHub's budgets included.</param>
public sealed record SelectionForecast(long Repositories, long Requests, TimeSpan Duration)
{
    /// <summary>A request and its answer take about as long.</summary>
    internal const double SecondsOfRequest = 0.6;

    /// <summary>How long some requests take where a budget allows so many in a span of time: each further span is waited for.</summary>
    internal static TimeSpan Wait(long requests, long remaining, long most, TimeSpan span) =>
        requests <= remaining ? TimeSpan.Zero : span * Math.Ceiling((requests - remaining) / (double)most);
}
