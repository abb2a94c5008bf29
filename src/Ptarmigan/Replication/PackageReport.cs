using Ptarmigan.Replication.Scan;

namespace Ptarmigan.Replication;

/// <summary>What went into a replication package.</summary>
/// <param name="File">The package.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Files">How many files it holds.</param>
/// <param name="Rows">How many rows each table has, by the table's name.</param>
public sealed record PackageReport(string File, long Bytes, int Files, IReadOnlyDictionary<string, int> Rows)
{
    /// <summary>How many people who worked on the study have other names in it.</summary>
    public int PeopleRenamed { get; init; }

    /// <summary>E-mail addresses and secrets found in texts that went along; blanked where that was asked for.</summary>
    public IReadOnlyList<Found> Found { get; init; } = [];

    /// <summary>What is not in it and why, such as rounds that are still open.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
