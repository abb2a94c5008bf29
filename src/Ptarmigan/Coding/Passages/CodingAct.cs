namespace Ptarmigan.Coding.Passages;

/// <summary>Something an annotator did with a challenge.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Challenge">The challenge.</param>
/// <param name="Kind"><c>code</c>, <c>take-back</c> or <c>recode</c>.</param>
/// <param name="Before">The code before; null where there was none.</param>
/// <param name="After">The code after; null where it was taken back.</param>
internal sealed record CodingAct(long Id, long Challenge, string Kind, long? Before, long? After);
