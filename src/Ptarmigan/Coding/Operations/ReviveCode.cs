namespace Ptarmigan.Coding.Operations;

/// <summary>Takes into use again what was retired, but not merged.</summary>
/// <param name="Code">The key of what is revived.</param>
public sealed record ReviveCode(long Code) : CodebookOperation;
