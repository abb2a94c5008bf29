namespace Ptarmigan.Collection.Parsing;

/// <summary>An account as an issue, a comment or an event names it; the default stands for one that was deleted.</summary>
/// <param name="Login">Its login; null for a deleted account.</param>
/// <param name="Kind">What GitHub says it is: User, Bot, ...</param>
internal readonly record struct UserRecord(string? Login, string? Kind)
{
    /// <summary>The account that GitHub shows in place of deleted ones.</summary>
    private const string Ghost = "ghost";

    /// <summary>An account, or the default for one that was deleted: one API gives nobody then, another its ghost.</summary>
    public static UserRecord Of(string? login, string? kind) => login is null or Ghost ? default : new UserRecord(login, kind);
}
