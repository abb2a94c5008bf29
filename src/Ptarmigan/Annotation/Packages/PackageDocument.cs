namespace Ptarmigan.Annotation.Packages;

/// <summary>A package as its file holds it; <c>docs/work-packages.md</c> describes the fields.</summary>
internal sealed record PackageDocument
{
    public const string FormatName = "ptarmigan-work-package";

    public const int NewestVersion = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    public required PackageKind Kind { get; init; }

    /// <summary>What tells the round from any other: a hash of its name, seed, opening and issues.</summary>
    public required string RoundKey { get; init; }

    public required string RoundName { get; init; }

    public required string Question { get; init; }

    public string? Level { get; init; }

    public required bool IsBlind { get; init; }

    public required string Annotator { get; init; }

    public required int GuidelineVersion { get; init; }

    public string? Guideline { get; init; }

    public string? TaxonomyVersion { get; init; }

    public required IReadOnlyList<PackagedIssue> Issues { get; init; }

    public IReadOnlyList<PackagedEntry> Entries { get; init; } = [];

    public required DateTimeOffset MadeAt { get; init; }
}
