using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>What taking back a version would change.</summary>
internal sealed class UndoPlan(Codebook codebook, ICodedMaterial material)
{
    /// <exception cref="CodingException">There is no such version, or something it made was changed since.</exception>
    public CodebookChange Plan(int version)
    {
        var made = material.ChangeOf(version)
            ?? throw new CodingException($"The codebook has no version {version}.", null, "`ptarmigan codebook history` lists the versions.");
        var back = made.Reversed();
        foreach (var (present, _) in back.Codes) CheckUnchanged(present, back);
        var placements = new PlacementPlan(material);
        foreach (var change in back.Placements)
        {
            // A challenge that somebody gave another code since stays with that.
            if (material.Find(change.Challenge) is { } challenge && challenge.Placement == change.Before) placements.Restore(challenge, change.After, change.CopyOf);
        }

        return back with { Placements = placements.Changes() };
    }

    private void CheckUnchanged(Code? expected, CodebookChange back)
    {
        var id = (expected ?? back.Codes.First(change => change.Before is null).After)!.Id;
        var present = codebook.TryGet(id, out var code) ? code : null;
        if (present == expected) return;
        throw new CodingException(
            $"`{(present ?? expected)!.Name}` was changed since.", null, $"Undo version {material.LastVersionOf(id)} first, which changed it last.");
    }
}
