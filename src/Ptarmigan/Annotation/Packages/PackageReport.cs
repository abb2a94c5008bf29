using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Packages;

/// <summary>What became of a package that was brought in.</summary>
/// <param name="Kind">What it held.</param>
/// <param name="Round">The round's name in this study.</param>
/// <param name="Annotator">The annotator.</param>
/// <param name="Issues">How many issues it has.</param>
/// <param name="EntriesAdded">How many acts were recorded.</param>
/// <param name="EntriesKnown">How many were there already.</param>
/// <param name="Conflicts">The issues on which this study has acts of the annotator that the package does not know; they are left as they are.</param>
public sealed record PackageReport(
    PackageKind Kind, string Round, string Annotator, int Issues, int EntriesAdded, int EntriesKnown, IReadOnlyList<IssueReference> Conflicts);
