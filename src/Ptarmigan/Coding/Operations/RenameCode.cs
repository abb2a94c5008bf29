namespace Ptarmigan.Coding.Operations;

/// <summary>Gives another name, or another sign.</summary>
/// <param name="Code">The key of what is renamed.</param>
/// <param name="Name">Its name from now on.</param>
/// <param name="Sign">Its sign from now on; null for none.</param>
public sealed record RenameCode(long Code, string Name, string? Sign) : CodebookOperation;
