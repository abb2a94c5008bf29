namespace Ptarmigan.Annotation.Packages;

/// <summary>An entry of the record in a package; the issue and the entry that it undoes are named by their places, from 0.</summary>
internal sealed record PackagedEntry
{
    public required int Item { get; init; }

    public required string Act { get; init; }

    public required string State { get; init; }

    public string? Answer { get; init; }

    public bool IsUnsure { get; init; }

    public double? Confidence { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<PackagedQuote> Evidence { get; init; } = [];

    public int GuidelineVersion { get; init; }

    public int? Undoes { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether two entries record the same act.</summary>
    public bool IsSameAs(PackagedEntry other) =>
        this with { Evidence = other.Evidence, Undoes = other.Undoes } == other && Evidence.SequenceEqual(other.Evidence);
}
