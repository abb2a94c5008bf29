namespace Ptarmigan.Coding.Codebooks;

/// <summary>What made a version of the codebook: who did what, when and why.</summary>
/// <param name="Number">The version's number, from 1.</param>
/// <param name="Kind">What was done: <c>create</c>, <c>rename</c>, <c>redefine</c>, <c>move</c>, <c>merge</c>, <c>split</c>, <c>retire</c>, <c>revive</c> or <c>undo</c>.</param>
/// <param name="Summary">What was done, in a sentence.</param>
/// <param name="Author">Who did it.</param>
/// <param name="Reason">Why.</param>
/// <param name="MadeAt">When.</param>
/// <param name="Undoes">The version it took back; null for none.</param>
/// <param name="Change">Everything that differs from the version before.</param>
public sealed record CodebookVersion(
    int Number, string Kind, string Summary, string Author, string Reason, DateTimeOffset MadeAt, int? Undoes, CodebookChange Change);
