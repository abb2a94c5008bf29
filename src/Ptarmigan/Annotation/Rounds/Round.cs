namespace Ptarmigan.Annotation.Rounds;

/// <summary>A sample of issues on which annotators answer one question, each for themselves, until the round is closed.</summary>
public sealed record Round
{
    /// <summary>Its key in the study's store.</summary>
    public required long Id { get; init; }

    /// <summary>Its name, unique in the study.</summary>
    public required string Name { get; init; }

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>How finely challenges are asked for; null for the other questions.</summary>
    public ChallengeLevel? Level { get; init; }

    /// <summary>The version of the question's guideline that it was opened with.</summary>
    public required int GuidelineVersion { get; init; }

    /// <summary>How its issues were drawn, in words.</summary>
    public required string Sample { get; init; }

    /// <summary>The seed of the draw, of the assignment and of every annotator's order.</summary>
    public required long Seed { get; init; }

    /// <summary>How many annotators judge each issue.</summary>
    public required int AnnotatorsPerIssue { get; init; }

    /// <summary>Whether nobody sees another's answers, or a model's, while it is open.</summary>
    public required bool IsBlind { get; init; }

    /// <summary>Whether adjudication hides who said what until an issue is decided.</summary>
    public required bool HidesNames { get; init; }

    /// <summary>The kappa that is aimed at; null where none is.</summary>
    public double? Aim { get; init; }

    /// <summary>How far it is.</summary>
    public required RoundState State { get; init; }

    /// <summary>Who opened it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was closed first; answers given later, after an unlocking, are late. Null while it never was.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The annotators, by name.</summary>
    public required IReadOnlyList<string> Annotators { get; init; }

    /// <summary>How many issues it has.</summary>
    public required int IssueCount { get; init; }

    /// <summary>Whether its answers may become gold: not those that name themes only.</summary>
    public bool MakesGold => Level != ChallengeLevel.Theme;

    /// <summary>The key it was given at home, if it came as a work package.</summary>
    internal string? PackageKey { get; init; }
}
