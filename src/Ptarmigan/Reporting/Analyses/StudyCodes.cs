using Ptarmigan.Annotation;
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
    public static OwnCodes Of(Study study, string? viewer = null) => Of(study, CodedCodebook.Read(study, viewer), viewer);

    /// <summary>The codes of the study's codebook.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">As in <see cref="Of(Study, string?)"/>.</param>
    /// <exception cref="ComparisonException">No theme of the codebook has a sub-theme.</exception>
    public static OwnCodes OfCodebook(Study study, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        return CodedCodebook.Read(study, viewer).ToOwnCodes();
    }

    /// <summary>The sub-themes of the study's taxonomy.</summary>
    /// <param name="study">The study.</param>
    /// <param name="viewer">As in <see cref="Of(Study, string?)"/>.</param>
    /// <exception cref="TaxonomyException">The study's taxonomy cannot be read.</exception>
    public static OwnCodes OfTaxonomy(Study study, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var ledger = new JudgmentLedger(study) { Viewer = viewer };
        var ptm = ledger.Current(study.Protocol.Annotator, Question.Ptm);
        var challenges = ledger.Current(study.Protocol.Annotator, Question.Challenges);
        return OwnCodes.Of(
            TaxonomyCatalog.Of(study),
            ChallengeCounts.ByCode(challenges.Where(own => ptm.TryGetValue(own.Key, out var isPtm) && isPtm.Answer == "yes").Select(own => own.Value.Members)));
    }

    internal static OwnCodes Of(Study study, CodedCodebook codebook, string? viewer) => codebook.HasCodes ? codebook.ToOwnCodes() : OfTaxonomy(study, viewer);
}
