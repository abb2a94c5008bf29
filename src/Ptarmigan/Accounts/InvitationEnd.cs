namespace Ptarmigan.Accounts;

/// <summary>Why an invitation can no longer be used.</summary>
public enum InvitationEnd
{
    /// <summary>The study knows of no invitation of this token: most often a part of the link is missing.</summary>
    Unknown,

    /// <summary>It was taken up.</summary>
    Used,

    /// <summary>Somebody withdrew it.</summary>
    Withdrawn,

    /// <summary>Its time is over.</summary>
    Expired,
}
