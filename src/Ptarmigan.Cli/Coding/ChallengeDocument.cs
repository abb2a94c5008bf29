using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Cli.Coding;

/// <summary>A challenge as JSON shows it.</summary>
internal static class ChallengeDocument
{
    public static object Of(Challenge challenge, Codebook codebook) => new
    {
        challenge.Id,
        challenge.Issue.Repository,
        challenge.Issue.Number,
        challenge.Annotator,
        codeId = challenge.Placement.Code,
        code = codebook.NameOf(challenge.Placement.Code!.Value),
        challenge.Passage,
        challenge.SnapshotId,
        challenge.MadeAt,
    };
}
