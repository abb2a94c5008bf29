using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>What merging codes would change.</summary>
internal sealed class MergePlan(Codebook codebook, ICodedMaterial material)
{
    /// <exception cref="CodingException">The codes cannot become one.</exception>
    public CodebookChange Plan(MergeCodes merge)
    {
        var into = ChangePlanner.InUse(codebook, merge.Into);
        var sources = merge.Codes.Distinct().Select(id => ChangePlanner.InUse(codebook, id)).ToList();
        if (sources.Count == 0) throw new CodingException("Nothing is to be merged.", null, "Name at least one that becomes part of the other.");
        if (sources.Any(source => source.Id == into.Id)) throw new CodingException($"`{into.Name}` cannot become part of itself.");
        if (sources.FirstOrDefault(source => source.Level != into.Level) is { } other)
        {
            throw new CodingException($"`{other.Name}` is a {other.Level.ToText()}, `{into.Name}` a {into.Level.ToText()}.", null, "Merge what is of one level, or move it.");
        }

        var retired = sources.Select(source => ((Code?)source, (Code?)(source with { IsRetired = true, MergedInto = into.Id })));
        var below = sources.SelectMany(source => codebook.ChildrenOf(source.Id)).Select(child => ((Code?)child, (Code?)(child with { Parent = into.Id })));
        var placements = new PlacementPlan(material);
        foreach (var challenge in sources.SelectMany(source => material.At(source.Id))) placements.Move(challenge, into.Id);
        return new CodebookChange([.. retired, .. below], placements.Changes());
    }
}
