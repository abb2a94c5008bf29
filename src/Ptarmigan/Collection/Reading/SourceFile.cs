namespace Ptarmigan.Collection.Reading;

/// <summary>A file to import.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Name">What the study calls it: its path from the study's folder if it lies below that, else the full path.</param>
/// <param name="IsNamed">Whether the user named the file itself, not a folder above it.</param>
/// <param name="Bytes">Its length on disk.</param>
internal sealed record SourceFile(string Path, string Name, bool IsNamed, long Bytes);
