using Ptarmigan.Collection.GitHub.Limits;

namespace Ptarmigan.Collection.Collecting;

/// <summary>What a collection did.</summary>
public sealed record CollectResult
{
    /// <summary>Which API was asked for issues: <c>graphql</c> or <c>rest</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What it was expected to cost.</summary>
    public required CollectForecast Forecast { get; init; }

    /// <summary>The repositories, in the order in which they were named.</summary>
    public required IReadOnlyList<CollectedRepository> Repositories { get; init; }

    /// <summary>How many requests were sent.</summary>
    public required long Requests { get; init; }

    /// <summary>How many points of GraphQL's budget they cost; null where REST was asked.</summary>
    public required long? Points { get; init; }

    /// <summary>What is left of the budgets.</summary>
    public required IReadOnlyList<RateBudget> Budgets { get; init; }

    /// <summary>Why the whole run ended early; null where it did not.</summary>
    public PtarmiganException? EndedBy { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether nothing is known to be missing.</summary>
    public bool IsComplete => Repositories.All(repository => repository.IsComplete);
}
