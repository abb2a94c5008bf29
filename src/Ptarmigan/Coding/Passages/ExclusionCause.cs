namespace Ptarmigan.Coding.Passages;

/// <summary>Why an issue cannot be coded.</summary>
public enum ExclusionCause
{
    /// <summary>What is meant cannot be told.</summary>
    TooVague,

    /// <summary>It is about everything at once.</summary>
    TooBroad,

    /// <summary>It lacks what one would have to know.</summary>
    Insufficient,
}
