namespace Ptarmigan.Coding.Batches;

/// <summary>Somebody's signature under the review of a batch.</summary>
/// <param name="Batch">The number of the batch.</param>
/// <param name="Reviewer">Who signed.</param>
/// <param name="Notes">What the review brought.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Document">What the reviewers saw then, as JSON: new and changed codes, saturation, agreement.</param>
public sealed record SignedReview(int Batch, string Reviewer, string Notes, DateTimeOffset SignedAt, string Document);
