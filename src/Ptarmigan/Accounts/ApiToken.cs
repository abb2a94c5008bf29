namespace Ptarmigan.Accounts;

/// <summary>A token by which a member's programs use the API, with what the member may do.</summary>
/// <param name="Id">Its key in the store.</param>
/// <param name="Account">The name of the account it stands for.</param>
/// <param name="Purpose">What the member made it for.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="LastUsedAt">When it was used last, to the hour; null while it never was.</param>
public sealed record ApiToken(long Id, string Account, string Purpose, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);
