namespace Ptarmigan.Collection.Parsing;

/// <summary>An account as an issue, a comment or an event names it; the default stands for one that was deleted.</summary>
/// <param name="Login">Its login; null for a deleted account.</param>
/// <param name="Kind">What GitHub says it is: User, Bot, ...</param>
internal readonly record struct UserRecord(string? Login, string? Kind);
