namespace Ptarmigan.Replication;

/// <summary>Something in a package that is not as it should be.</summary>
/// <param name="Kind">What is wrong: <c>checksum</c> (a file was changed), <c>raw</c> (raw parts contradict each other), <c>number</c> (a result does not follow from them), <c>figure</c> (a figure does not), or <c>file</c> (one is missing or too many).</param>
/// <param name="File">The file.</param>
/// <param name="Place">Where in it: a path of keys, or a row and column; null for the file as a whole.</param>
/// <param name="How">What was found and what was wanted.</param>
public sealed record PackageDifference(string Kind, string File, string? Place, string How);
