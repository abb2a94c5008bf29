using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Comparison;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>Which codes of a study are compared with taxonomies of others: those of its codebook, or the sub-themes of its taxonomy.</summary>
public static class StudyCodes
{
    /// <summary>The codes of the codebook if it has any below its sub-themes, else the sub-themes of the study's taxonomy.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">The annotator for whom they are counted: nothing of this annotator's own open blind rounds and of others' open blind batches counts.</param>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static OwnCodes Of(Study study, string? viewer = null) => HasCodes(new CodebookLedger(study).Current) ? OfCodebook(study, viewer) : OfTaxonomy(study, viewer);

    /// <summary>The codes of the study's codebook.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">As in <see cref="Of"/>.</param>
    /// <exception cref="ComparisonException">No theme of the codebook has a sub-theme.</exception>
    public static OwnCodes OfCodebook(Study study, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var codebook = new CodebookLedger(study).Current;
        return OwnCodes.Of(codebook, new CodebookCounts(codebook, new ChallengeLedger(study) { Viewer = viewer }.All()));
    }

    /// <summary>The sub-themes of the study's taxonomy.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">As in <see cref="Of"/>.</param>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static OwnCodes OfTaxonomy(Study study, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var ledger = new JudgmentLedger(study) { Viewer = viewer };
        var ptm = ledger.Current(study.Protocol.Annotator, Question.Ptm);
        var challenges = ledger.Current(study.Protocol.Annotator, Question.Challenges);
        return OwnCodes.Of(
            TaxonomyCatalog.Of(study),
            challenges.Where(own => ptm.TryGetValue(own.Key, out var isPtm) && isPtm.Answer == "yes").SelectMany(own => own.Value.Members.Distinct()).CountBy(code => code).ToDictionary());
    }

    /// <summary>How many codes of the codebook something was coded with, by the sign of each theme and sub-theme; empty where the codebook has no codes.</summary>
    internal static IReadOnlyDictionary<string, int> BySign(Study study, string? viewer)
    {
        var codebook = new CodebookLedger(study).Current;
        if (!HasCodes(codebook)) return new Dictionary<string, int>();
        var counts = new CodebookCounts(codebook, new ChallengeLedger(study) { Viewer = viewer }.All());
        var built = new CodebookTaxonomy(codebook, counts, "codebook", "Codebook");
        return built.Themes.SelectMany(theme => codebook.ChildrenOf(theme.Id).Prepend(theme)).ToDictionary(group => built.SignOf(group.Id), group => counts.Of(group.Id).Codes);
    }

    private static bool HasCodes(Codebook codebook) => codebook.InUse.Any(code => code.Level == CodeLevel.Code && codebook.Above(code.Id, CodeLevel.Theme) is not null);
}
