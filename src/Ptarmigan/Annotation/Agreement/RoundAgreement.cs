using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Annotation.Agreement;

/// <summary>How far the annotators of a closed round agree, as they answered before it was closed.</summary>
public sealed record RoundAgreement
{
    /// <summary>The round.</summary>
    public required Round Round { get; init; }

    /// <summary>Annotators who took no part, and whose judgments on the same issues were compared too.</summary>
    public required IReadOnlyList<string> Beside { get; init; }

    /// <summary>How many answers were given.</summary>
    public required int Answers { get; init; }

    /// <summary>How many of them the annotators marked as unsure.</summary>
    public required int Unsure { get; init; }

    /// <summary>How many answers came after the round had been closed once; they are left out.</summary>
    public required int Late { get; init; }

    /// <summary>The statistics of a choice; of sets of challenges, with each whole set read as one label. Null where undefined.</summary>
    public AgreementReport? Report { get; init; }

    /// <summary>The statistics of sets at the level that was asked for; null for a choice.</summary>
    public SetAgreementReport? Sets { get; init; }

    /// <summary>The statistics of sets by theme; null for a choice, or where themes were asked for.</summary>
    public SetAgreementReport? Themes { get; init; }

    /// <summary>Every repository with issues in the round, by name.</summary>
    public required IReadOnlyList<RepositoryAgreement> Repositories { get; init; }

    /// <summary>The coefficient that the round's aim is about: Cohen's kappa of two annotators' choices, otherwise alpha (of sets: by MASI distance).</summary>
    public double? Coefficient => Sets is { } sets ? sets.MasiAlpha.Value : Report?.CohenKappa is { } kappa ? kappa.Value : Report?.KrippendorffAlpha.Value;

    /// <summary>Whether the aim is met; null where there is no aim, or nothing to compare with it.</summary>
    public bool? MeetsAim => Round.Aim is { } aim && Coefficient is { } value ? value >= aim : null;

    /// <summary>What is undefined and why, and what was left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
