namespace Ptarmigan.Issues;

/// <summary>An issue's text as it was when read. Judgments and quotes refer to it, so later edits cannot move them.</summary>
/// <param name="Id">Its key in the study's store.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">The text below it; null where the issue had none.</param>
/// <param name="ReadAt">When this text was first read.</param>
/// <param name="Sha256">The SHA-256 of title, a line feed and body in UTF-8, as 64 hexadecimal digits.</param>
public sealed record Snapshot(long Id, string Title, string? Body, DateTimeOffset ReadAt, string Sha256);
