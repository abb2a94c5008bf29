namespace Ptarmigan.Collection.Collecting;

/// <summary>An issue that is not there any more.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Cause">Why.</param>
/// <param name="MovedTo">Where to: <c>owner/name#number</c>, or an address; null where nobody said.</param>
public sealed record Tombstone(long Number, TombstoneCause Cause, string? MovedTo);
