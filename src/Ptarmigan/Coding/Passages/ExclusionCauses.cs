namespace Ptarmigan.Coding.Passages;

/// <summary>The names of causes, as files, the store and people spell them.</summary>
public static class ExclusionCauses
{
    /// <summary>The name of a cause: <c>too-vague</c>, <c>too-broad</c> or <c>insufficient</c>.</summary>
    public static string ToText(this ExclusionCause cause) => cause switch
    {
        ExclusionCause.TooVague => "too-vague",
        ExclusionCause.TooBroad => "too-broad",
        _ => "insufficient",
    };

    /// <summary>The cause of a name.</summary>
    /// <exception cref="CodingException">There is none of this name.</exception>
    public static ExclusionCause Parse(string text) => text switch
    {
        "too-vague" => ExclusionCause.TooVague,
        "too-broad" => ExclusionCause.TooBroad,
        "insufficient" => ExclusionCause.Insufficient,
        _ => throw new CodingException($"`{text}` is no cause to take an issue out.", null, "Say too-vague, too-broad or insufficient."),
    };
}
