using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Comparison;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The codebook with what was coded with it, read once for all that is told of it.</summary>
internal sealed class CodedCodebook
{
    private readonly Codebook _codebook;
    private readonly CodebookCounts _counts;

    private CodedCodebook(Codebook codebook, CodebookCounts counts) => (_codebook, _counts) = (codebook, counts);

    /// <summary>Whether a code lies in a theme: only then are challenges coded below the sub-theme.</summary>
    public bool HasCodes => _codebook.InUse.Any(code => code.Level == CodeLevel.Code && _codebook.Above(code.Id, CodeLevel.Theme) is not null);

    public static CodedCodebook Read(Study study, string? viewer)
    {
        var codebook = new CodebookLedger(study).Current;
        return new CodedCodebook(codebook, new CodebookCounts(codebook, new ChallengeLedger(study) { Viewer = viewer }.All()));
    }

    /// <summary>Its codes, to be compared with those of others.</summary>
    /// <exception cref="ComparisonException">No theme of the codebook has a sub-theme.</exception>
    public OwnCodes ToOwnCodes() => OwnCodes.Of(_codebook, _counts);

    /// <summary>How many codes something was coded with, by the sign of each theme and sub-theme; empty where the codebook has no codes.</summary>
    public IReadOnlyDictionary<string, int> CountsBySign()
    {
        if (!HasCodes) return new Dictionary<string, int>();
        var built = new CodebookTaxonomy(_codebook, _counts, "codebook", "Codebook");
        return built.Themes.SelectMany(theme => _codebook.ChildrenOf(theme.Id).Prepend(theme)).ToDictionary(group => built.SignOf(group.Id), group => _counts.Of(group.Id).Codes);
    }
}
