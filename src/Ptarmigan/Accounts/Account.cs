namespace Ptarmigan.Accounts;

/// <summary>A member of a team who may sign in; tied to the annotator under whose name the member judges.</summary>
public sealed record Account
{
    /// <summary>Its key in the store; 0 before it is stored.</summary>
    public long Id { get; init; }

    /// <summary>The name to sign in with, and the annotator's.</summary>
    public required string Name { get; init; }

    /// <summary>What the member may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The salted hash of the password; null where none was set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes whenever older sign-ins must end.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>How many sign-ins failed since the last that did not.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Until when sign-in is refused after too many failures.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether an owner has blocked the account.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
