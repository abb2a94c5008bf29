using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Web.Api;

/// <summary>A round as the API shows it.</summary>
internal sealed record ShownRound(
    long Id, string Name, string Question, ChallengeLevel? Level, RoundState State, int Issues, string Sample, long Seed, IReadOnlyList<string> Annotators, int AnnotatorsPerIssue,
    int GuidelineVersion, bool IsBlind, bool HidesNames, double? Aim, string CreatedBy, DateTimeOffset CreatedAt, DateTimeOffset? ClosedAt)
{
    public static ShownRound Of(Round round) => new(
        round.Id, round.Name, round.Question.Name, round.Level, round.State, round.IssueCount, round.Sample, round.Seed, round.Annotators, round.AnnotatorsPerIssue,
        round.GuidelineVersion, round.IsBlind, round.HidesNames, round.Aim, round.CreatedBy, round.CreatedAt, round.ClosedAt);
}
