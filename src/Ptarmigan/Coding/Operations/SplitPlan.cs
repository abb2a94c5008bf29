using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>What splitting a code would change.</summary>
internal sealed class SplitPlan(Codebook codebook, ICodedMaterial material)
{
    /// <exception cref="CodingException">The code cannot be split so.</exception>
    public CodebookChange Plan(SplitCode split)
    {
        var code = ChangePlanner.InUse(codebook, split.Code);
        if (split.Parts.Count == 0) throw new CodingException("No code is named that the challenges go to.", null, "Name at least one.");
        var standing = material.At(code.Id).Where(challenge => challenge.Stands).ToDictionary(challenge => challenge.Id);
        var placements = new PlacementPlan(material);
        var made = new List<(Code?, Code?)>();
        var moved = new HashSet<long>();
        foreach (var part in split.Parts)
        {
            var target = Target(code, part, made);
            foreach (var id in part.Challenges.Distinct())
            {
                if (!standing.TryGetValue(id, out var challenge))
                {
                    throw new CodingException($"The challenge {id} is none of `{codebook.NameOf(code.Id)}`.", null, $"`ptarmigan code list --code '#{code.Id}'` lists those it has.");
                }

                if (moved.Add(id)) placements.Move(challenge, target);
                else placements.Copy(challenge, target);
            }
        }

        return new CodebookChange(made, placements.Changes());
    }

    private long Target(Code code, SplitPart part, List<(Code?, Code?)> made)
    {
        if (part.Existing is { } existing)
        {
            var target = ChangePlanner.InUse(codebook, existing);
            if (target.Id == code.Id) throw new CodingException($"`{code.Name}` is what is split; what is not named stays with it.");
            if (target.Level == CodeLevel.Theme) throw new CodingException($"`{target.Name}` is a theme: passages are coded below it.");
            return target.Id;
        }

        var id = material.NextCode + made.Count;
        made.Add((null, new Code(id, code.Level, code.Parent, (part.Name ?? "").Trim(), part.Text)));
        return id;
    }
}
