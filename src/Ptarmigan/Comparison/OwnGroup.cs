namespace Ptarmigan.Comparison;

/// <summary>A theme or sub-theme of a study.</summary>
/// <param name="Code">Its sign or code; <c>#</c> and its key where it has none.</param>
/// <param name="Name">Its name.</param>
public sealed record OwnGroup(string Code, string Name);
