namespace Ptarmigan.Annotation.Adjudication;

/// <summary>What was decided on an issue, and why.</summary>
/// <param name="Answer">The answer that counts; null where an earlier decision was taken back.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="MadeAt">When.</param>
public sealed record Decision(string? Answer, string Reason, string By, DateTimeOffset MadeAt);
