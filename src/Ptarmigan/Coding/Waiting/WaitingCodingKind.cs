namespace Ptarmigan.Coding.Waiting;

/// <summary>What a person is awaited for in coding.</summary>
public enum WaitingCodingKind
{
    /// <summary>Issues of the open batch that the person is not done with.</summary>
    Code,

    /// <summary>Everybody is done with the open batch; it can be closed.</summary>
    Close,

    /// <summary>A closed batch awaits its review, before which the next cannot be opened.</summary>
    Review,

    /// <summary>Challenges of the person's own whose code was merged or split want another look.</summary>
    Revisit,
}
