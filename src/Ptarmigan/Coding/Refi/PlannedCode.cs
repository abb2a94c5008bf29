using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Refi;

/// <summary>A code of another program's file as it is to be in a codebook of three levels.</summary>
/// <param name="Guid">Its GUID in the file.</param>
/// <param name="Level">The level it gets.</param>
/// <param name="Parent">The GUID of the one above; null for none.</param>
/// <param name="Name">The name it gets, if nothing beside it has it.</param>
/// <param name="Text">What it means.</param>
/// <param name="Sign">Its sign; null for none.</param>
internal sealed record PlannedCode(Guid Guid, CodeLevel Level, Guid? Parent, string Name, CodeText Text, string? Sign);
