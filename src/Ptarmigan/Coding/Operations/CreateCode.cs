using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>Adds a theme, sub-theme or code.</summary>
/// <param name="Level">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The one above; null for a theme, or to place it later.</param>
public sealed record CreateCode(CodeLevel Level, string Name, long? Parent = null) : CodebookOperation
{
    /// <summary>What it means.</summary>
    /// <value>Default: nothing yet.</value>
    public CodeText Text { get; init; } = new();

    /// <summary>Its short sign.</summary>
    /// <value>Default: null: none.</value>
    public string? Sign { get; init; }
}
