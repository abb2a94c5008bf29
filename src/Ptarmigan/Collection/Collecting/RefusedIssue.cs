namespace Ptarmigan.Collection.Collecting;

/// <summary>An issue that GitHub lists and does not give.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Reason">What GitHub says.</param>
public sealed record RefusedIssue(long Number, string Reason);
