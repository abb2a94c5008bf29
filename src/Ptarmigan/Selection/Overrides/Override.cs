namespace Ptarmigan.Selection.Overrides;

/// <summary>What a person set against the machine.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Subject">The criterion, or the repository in lower case.</param>
/// <param name="Value">What holds instead; null takes an earlier override back.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who.</param>
/// <param name="MadeAt">When.</param>
public sealed record Override(OverrideKind Kind, string Subject, string? Value, string Reason, string Person, DateTimeOffset MadeAt);
