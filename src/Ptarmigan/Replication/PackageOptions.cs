using Ptarmigan.Replication.Scan;

namespace Ptarmigan.Replication;

/// <summary>How a replication package is made.</summary>
public sealed record PackageOptions
{
    /// <summary>Which texts go along.</summary>
    /// <value>Default: <see cref="TextSharing.Judged"/>.</value>
    public TextSharing Texts { get; init; } = TextSharing.Judged;

    /// <summary>Whether people who worked on the study keep their names; otherwise they are A1, A2 and so on.</summary>
    /// <value>Default: false.</value>
    public bool KeepNames { get; init; }

    /// <summary>What is blanked in texts where it is found.</summary>
    /// <value>Default: none; what is found is told.</value>
    public IReadOnlySet<FoundKind> Blanked { get; init; } = new HashSet<FoundKind>();

    /// <summary>The authors of the package, as <c>Family, Given</c>, for <c>CITATION.cff</c> and the metadata.</summary>
    /// <value>Default: none, as for a blind review.</value>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The licence of what is the study's own, by its SPDX identifier.</summary>
    /// <value>Default: CC-BY-4.0.</value>
    public string Licence { get; init; } = "CC-BY-4.0";

    /// <summary>The day on which it is published.</summary>
    /// <value>Default: null: the day of the newest record in it.</value>
    public DateOnly? Date { get; init; }

    /// <summary>Whether a file that is there may be replaced.</summary>
    /// <value>Default: false.</value>
    public bool Overwrite { get; init; }

    /// <summary>Told what is being done, such as "challenge" or "results".</summary>
    /// <value>Default: null: nobody.</value>
    public Action<string>? Progress { get; init; }
}
