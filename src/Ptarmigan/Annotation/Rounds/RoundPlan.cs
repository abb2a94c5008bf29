namespace Ptarmigan.Annotation.Rounds;

/// <summary>What a new round is to be.</summary>
public sealed record RoundPlan
{
    /// <summary>Its name; none of the study's rounds may have it.</summary>
    public required string Name { get; init; }

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>How finely challenges are asked for; has no meaning for other questions.</summary>
    /// <value>Default: <see cref="ChallengeLevel.SubTheme"/>.</value>
    public ChallengeLevel Level { get; init; } = ChallengeLevel.SubTheme;

    /// <summary>The issues.</summary>
    /// <value>Default: 100 drawn at random.</value>
    public RoundSample Sample { get; init; } = new();

    /// <summary>The annotators' names; new ones are made known as persons.</summary>
    public required IReadOnlyList<string> Annotators { get; init; }

    /// <summary>How many annotators judge each issue, from 1 to all.</summary>
    /// <value>Default: null, which means all.</value>
    public int? AnnotatorsPerIssue { get; init; }

    /// <summary>The seed of the draw, the assignment and the orders.</summary>
    /// <value>Default: null, which means the seed of the study's protocol.</value>
    public long? Seed { get; init; }

    /// <summary>The version of the guideline.</summary>
    /// <value>Default: null, which means the present one.</value>
    public int? GuidelineVersion { get; init; }

    /// <summary>Whether nobody sees another's answers, or a model's, while the round is open.</summary>
    /// <value>Default: true.</value>
    public bool IsBlind { get; init; } = true;

    /// <summary>Whether adjudication hides who said what until an issue is decided.</summary>
    /// <value>Default: true.</value>
    public bool HidesNames { get; init; } = true;

    /// <summary>The kappa that is aimed at, in (0, 1].</summary>
    /// <value>Default: 0.80; null for none.</value>
    public double? Aim { get; init; } = 0.80;
}
