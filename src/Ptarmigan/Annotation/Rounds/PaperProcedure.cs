using System.Globalization;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>
/// The procedure of the paper, step by step: blind rounds of 100 issues by everybody until the aim is met, two at least; then
/// every issue that is left by one annotator.
/// </summary>
/// <remarks>Source: Banyongrakkul et al. (2025), section III: two annotators, two rounds of 100, kappa 0.60 and then 0.82, then the rest.</remarks>
public static class PaperProcedure
{
    /// <summary>How many rounds the paper had before the rest.</summary>
    public const int LeastRounds = 2;

    /// <summary>The issues in each round.</summary>
    public const int RoundSize = 100;

    /// <summary>The kappa that is aimed at.</summary>
    public const double Aim = 0.80;

    /// <summary>The plan of the next step on a question.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    /// <param name="annotators">The annotators, two as a rule.</param>
    /// <param name="size">How many issues a round holds before the rest; 100 in the paper.</param>
    /// <exception cref="AnnotationException">A round on the question is open; it comes first.</exception>
    public static RoundPlan Next(Study study, Question question, IReadOnlyList<string> annotators, int size = RoundSize)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(question);
        var rounds = new RoundCatalog(study).Read();
        var own = rounds.Where(round => round.Question == question).ToList();
        if (own.Find(round => round.State == RoundState.Open) is { } open)
        {
            throw new AnnotationException($"The round `{open.Name}` is open.", null, "Finish and close it; the next step depends on its agreement.");
        }

        var several = own.Where(round => round.AnnotatorsPerIssue > 1).ToList();
        var isRest = several.Count >= LeastRounds && AgreementMeasure.Of(study, several[^1]).MeetsAim == true;
        var name = isRest ? $"{question.Name} rest" : string.Create(CultureInfo.InvariantCulture, $"{question.Name} {several.Count + 1}");
        return new RoundPlan
        {
            Name = Free(name, rounds),
            Question = question,
            Annotators = annotators,
            AnnotatorsPerIssue = isRest ? 1 : annotators.Count,
            Sample = new RoundSample { Kind = isRest ? SampleKind.Rest : SampleKind.Random, Size = size },
            Aim = isRest ? null : Aim,
        };
    }

    private static string Free(string name, IReadOnlyList<Round> rounds)
    {
        var free = name;
        for (var more = 2; rounds.Any(round => round.Name == free); more++) free = string.Create(CultureInfo.InvariantCulture, $"{name} ({more})");
        return free;
    }
}
