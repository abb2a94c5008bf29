namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A variable that sources and cases have values of.</summary>
/// <param name="Guid">The variable's GUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What it stands for.</param>
public sealed record RefiVariable(Guid Guid, string Name, RefiVariableType Type, string? Description = null);
