namespace Ptarmigan.Replication;

/// <summary>What became of verifying a package: everything in it computed anew from its raw parts alone.</summary>
/// <param name="Title">The study's title.</param>
/// <param name="Version">The version of Ptarmigan that wrote it.</param>
/// <param name="Rows">How many rows of raw parts were read.</param>
/// <param name="Numbers">How many numbers and words of results were compared.</param>
/// <param name="Figures">How many figures were.</param>
/// <param name="Differences">What differs: in the order of the files.</param>
/// <param name="Notes">What is to be noted, such as another version.</param>
public sealed record VerificationReport(
    string Title, string Version, long Rows, long Numbers, int Figures, IReadOnlyList<PackageDifference> Differences, IReadOnlyList<string> Notes)
{
    /// <summary>How many differences beyond those listed were counted.</summary>
    public int DifferencesNotListed { get; init; }

    /// <summary>Whether everything is as it was made and follows from the raw parts.</summary>
    public bool Holds => Differences.Count == 0;
}
