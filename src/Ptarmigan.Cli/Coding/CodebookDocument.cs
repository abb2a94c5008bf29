using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Cli.Coding;

/// <summary>A codebook and its versions as JSON shows them.</summary>
internal static class CodebookDocument
{
    public static object Of(Codebook codebook, CodebookCounts counts) => new
    {
        version = codebook.Version,
        total = counts.Total,
        codes = codebook.All.Select(code => new
        {
            code.Id,
            level = code.Level.ToText(),
            code.Parent,
            code.Name,
            code.Sign,
            code.Text.Definition,
            code.Text.WhenToUse,
            code.Text.WhenNotToUse,
            code.Text.Examples,
            code.IsRetired,
            code.MergedInto,
            counts = counts.Of(code.Id),
        }),
    };

    public static object Of(CodebookVersion version) => new
    {
        version.Number,
        version.Kind,
        version.Summary,
        version.Author,
        version.Reason,
        version.MadeAt,
        version.Undoes,
        change = Of(version.Change),
    };

    public static object Of(CodebookChange change) => new
    {
        codes = change.Codes.Select(pair => new { pair.Before, pair.After }),
        challenges = change.Placements.Select(placement => new { id = placement.Challenge, placement.CopyOf, placement.Before, placement.After }),
    };
}
