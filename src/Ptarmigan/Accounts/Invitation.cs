namespace Ptarmigan.Accounts;

/// <summary>A link by which one person takes up an account, or sets a new password: used once, for a limited time.</summary>
/// <param name="Id">Its key in the store.</param>
/// <param name="Role">The role the account will have.</param>
/// <param name="Account">The account whose password is to be set; null for a new account.</param>
/// <param name="InvitedBy">Who invited.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="ExpiresAt">When it can no longer be used.</param>
public sealed record Invitation(long Id, Role Role, Account? Account, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>For whom it is meant, in the words of who invited, to tell open links apart.</summary>
    /// <value>Default: null: nothing was said.</value>
    public string? Person { get; init; }
}
