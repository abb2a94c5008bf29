using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Api;

/// <summary>A codebook as the API shows it, in the order of its tree; counts are of what the caller may see.</summary>
internal sealed record ShownCodebook(int Version, BranchCounts? Total, IReadOnlyList<ShownCodebook.Entry> Codes)
{
    public static ShownCodebook Of(Study study, string? person)
    {
        var codebook = new CodebookLedger(study).Current;
        return Of(codebook, new CodebookCounts(codebook, new ChallengeLedger(study) { Viewer = person }.All()));
    }

    /// <param name="codebook">The codebook.</param>
    /// <param name="counts">What lies in it; null for a version that is past.</param>
    public static ShownCodebook Of(Codebook codebook, CodebookCounts? counts) => new(
        codebook.Version, counts?.Total,
        [.. codebook.Roots.SelectMany(root => codebook.Branch(root.Id)).Concat(codebook.All.Where(code => code.IsRetired)).Select(code => Entry.Of(code, codebook, counts))]);

    internal sealed record Entry(
        long Id, string Level, long? Parent, int Depth, string Name, string Path, string? Sign, CodeText Text, bool IsRetired, long? MergedInto, BranchCounts? Counts)
    {
        public static Entry Of(Code code, Codebook codebook, CodebookCounts? counts) => new(
            code.Id, code.Level.ToText(), code.Parent, codebook.PathTo(code.Id).Count - 1, code.Name, codebook.NameOf(code.Id), code.Sign, code.Text, code.IsRetired, code.MergedInto,
            code.IsRetired ? null : counts?.Of(code.Id));
    }
}
