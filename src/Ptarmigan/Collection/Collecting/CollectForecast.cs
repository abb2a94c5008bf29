namespace Ptarmigan.Collection.Collecting;

/// <summary>What a collection will cost, by a cheap question beforehand.</summary>
/// <param name="Repositories">How many repositories are there.</param>
/// <param name="Issues">How many issues they have; by REST pull requests are among them. Null where asking would use up the budget: nobody asks, and there are several.</param>
/// <param name="Requests">How many requests that makes; null where the issues are not known.</param>
/// <param name="Points">How many points of GraphQL's budget; null where REST is asked.</param>
/// <param name="Duration">How long it takes, waiting for the budget included; null where the issues are not known.</param>
public sealed record CollectForecast(int Repositories, long? Issues, long? Requests, long? Points, TimeSpan? Duration);
