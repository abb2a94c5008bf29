namespace Ptarmigan.Replication;

/// <summary>What a package says of itself, in <c>package.json</c>.</summary>
/// <param name="Format">The name and version of the format.</param>
/// <param name="Title">The study's title.</param>
/// <param name="Version">The version of Ptarmigan that wrote it.</param>
/// <param name="Texts">Which texts are in it.</param>
/// <param name="Date">The day of publication.</param>
/// <param name="GuidKey">What GUIDs of its things are made from, so that they are the same again.</param>
/// <param name="Licence">The licence of what is the study's own.</param>
/// <param name="Authors">The authors, as <c>Family, Given</c>.</param>
/// <param name="Notes">What is not in it and why.</param>
internal sealed record PackageFacts(
    string Format, string Title, string Version, TextSharing Texts, DateOnly Date, string GuidKey, string Licence, IReadOnlyList<string> Authors, IReadOnlyList<string> Notes)
{
    public const string FileName = "package.json";
    public const string CurrentFormat = "ptarmigan-package/1";
}
