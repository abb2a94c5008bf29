namespace Ptarmigan.Coding.Codebooks;

/// <summary>A theme, sub-theme or code as it is in one version of the codebook.</summary>
/// <param name="Id">Its key, which stays whatever it is called.</param>
/// <param name="Level">Where in the tree it stands.</param>
/// <param name="Parent">The one above; null for a theme, and for what is not placed yet.</param>
/// <param name="Name">Its name, unique among those beside it that are in use.</param>
/// <param name="Text">What it means.</param>
public sealed record Code(long Id, CodeLevel Level, long? Parent, string Name, CodeText Text)
{
    /// <summary>A short sign such as <c>MU-IO</c>, unique in the codebook, which a taxonomy built from it uses; null for none.</summary>
    public string? Sign { get; init; }

    /// <summary>Whether it is out of use: nothing new is coded with it.</summary>
    public bool IsRetired { get; init; }

    /// <summary>The one it became part of; null unless it was merged.</summary>
    public long? MergedInto { get; init; }
}
