namespace Ptarmigan.Coding.Operations;

/// <summary>
/// Makes several of one level one: challenges count for the one that stays, what was below goes below it, and the others are retired.
/// Where one annotator had coded the same words with two of them, one challenge counts and absorbs the other.
/// </summary>
/// <param name="Codes">The keys of those that become part of the other.</param>
/// <param name="Into">The key of the one that stays.</param>
public sealed record MergeCodes(IReadOnlyList<long> Codes, long Into) : CodebookOperation;
