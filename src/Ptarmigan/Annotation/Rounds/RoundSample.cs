using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Which issues a round asks about.</summary>
public sealed record RoundSample
{
    /// <summary>How they are found.</summary>
    /// <value>Default: <see cref="SampleKind.Random"/>.</value>
    public SampleKind Kind { get; init; } = SampleKind.Random;

    /// <summary>How many are drawn; counts for random and stratified samples only.</summary>
    /// <value>Default: 100, as in the paper.</value>
    public int Size { get; init; } = 100;

    /// <summary>The issues that may be drawn.</summary>
    /// <value>Default: every issue of the study.</value>
    public IssueFilter Filter { get; init; } = IssueFilter.All;

    /// <summary>The keys of issues chosen beforehand, whatever the other properties say.</summary>
    /// <value>Default: null: they are found by <see cref="Kind"/>.</value>
    public IReadOnlyList<long>? Chosen { get; init; }

    /// <summary>How they were chosen, in words, as reports print it.</summary>
    public string? ChosenAs { get; init; }

    /// <summary>Whether issues that were in an earlier round on the question may be drawn again.</summary>
    /// <value>Default: false. A filter or a re-visit takes them whatever this says.</value>
    public bool MayRepeat { get; init; }
}
