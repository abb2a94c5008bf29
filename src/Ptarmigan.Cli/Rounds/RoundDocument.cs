using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Cli.Rounds;

/// <summary>The JSON of a round.</summary>
internal static class RoundDocument
{
    public static object Of(Round round) => new
    {
        name = round.Name,
        question = round.Question.Name,
        level = round.Level,
        state = round.State,
        issues = round.IssueCount,
        sample = round.Sample,
        seed = round.Seed,
        annotators = round.Annotators,
        annotatorsPerIssue = round.AnnotatorsPerIssue,
        guidelineVersion = round.GuidelineVersion,
        isBlind = round.IsBlind,
        hidesNames = round.HidesNames,
        aim = round.Aim,
        createdBy = round.CreatedBy,
        createdAt = round.CreatedAt,
        closedAt = round.ClosedAt,
    };
}
