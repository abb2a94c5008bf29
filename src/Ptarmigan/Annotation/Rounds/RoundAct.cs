namespace Ptarmigan.Annotation.Rounds;

/// <summary>A recorded act on a round.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="MadeAt">When.</param>
public sealed record RoundAct(RoundActKind Kind, string Actor, string? Reason, DateTimeOffset MadeAt);
