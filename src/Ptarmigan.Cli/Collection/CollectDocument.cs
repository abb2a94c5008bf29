using Ptarmigan.Collection.Collecting;

namespace Ptarmigan.Cli.Collection;

/// <summary>The JSON document of a collection.</summary>
internal static class CollectDocument
{
    public static object Of(CollectResult result) => new
    {
        result.IsComplete,
        result.Source,
        forecast = new { result.Forecast.Repositories, result.Forecast.Issues, result.Forecast.Requests, result.Forecast.Points, seconds = result.Forecast.Duration is { } duration ? Math.Round(duration.TotalSeconds) : (double?)null },
        repositories = result.Repositories.Select(Of),
        result.Requests,
        result.Points,
        budgets = result.Budgets.Select(budget => new { budget.Resource, budget.Most, budget.Remaining, resetsAt = budget.ResetsAt.UtcDateTime }),
        endedBy = result.EndedBy is { } end ? new { what = end.Message, end.Where, end.Next } : null,
        seconds = Math.Round(result.Duration.TotalSeconds, 3),
    };

    private static object Of(CollectedRepository repository) => new
    {
        repository = repository.Name.ToString(),
        asked = repository.Asked.ToString(),
        repository.Outcome,
        repository.Reason,
        repository.IsComplete,
        repository.Issues,
        repository.NewSnapshots,
        repository.NewComments,
        repository.Gone,
        repository.Returned,
        repository.Refused,
        repository.Unfamiliar,
        proof = repository.Proof is { } proof ? Of(proof) : null,
    };

    private static object Of(CompletenessProof proof) => new
    {
        proof.IsComplete,
        proof.DeclaredIssues,
        proof.StoredIssues,
        proof.Missing,
        proof.Shortfalls,
        proof.DeclaredComments,
        proof.StoredComments,
        proof.Gone,
        proof.HighestNumber,
        proof.Gaps,
        proof.GapsOfPullRequests,
        proof.GapsOfDiscussions,
        proof.GapsUnexplained,
        since = proof.Since?.UtcDateTime,
    };
}
