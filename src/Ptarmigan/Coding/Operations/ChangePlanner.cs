using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>Works out what an operation would change, and refuses what the rules of a codebook do not allow; it changes nothing itself.</summary>
/// <param name="codebook">The present codebook.</param>
/// <param name="material">What was coded with it.</param>
internal sealed class ChangePlanner(Codebook codebook, ICodedMaterial material)
{
    /// <exception cref="CodingException">The operation is not allowed, or would change nothing.</exception>
    public CodebookChange Plan(CodebookOperation operation)
    {
        BlindRule.Check(operation, material);
        var change = operation switch
        {
            CreateCode create => Create(create),
            RenameCode rename => Change(rename.Code, code => code with { Name = rename.Name.Trim(), Sign = rename.Sign?.Trim() }),
            RedefineCode redefine => Change(redefine.Code, code => code with { Text = redefine.Text }),
            MoveCode move => Change(move.Code, code => code with { Parent = move.Parent }),
            RetireCode retire => Change(retire.Code, code => code with { IsRetired = true }),
            ReviveCode revive => Revive(revive.Code),
            MergeCodes merge => new MergePlan(codebook, material).Plan(merge),
            SplitCode split => new SplitPlan(codebook, material).Plan(split),
            UndoVersion undo => new UndoPlan(codebook, material).Plan(undo.Version),
            _ => throw new ArgumentException($"{operation.GetType().Name} is no operation of a codebook.", nameof(operation)),
        };
        new CodebookRules(codebook.After(change), material).Check(change);
        return change;
    }

    /// <exception cref="CodingException">It is retired.</exception>
    internal static Code InUse(Codebook codebook, long id)
    {
        var code = codebook.Get(id);
        if (!code.IsRetired) return code;
        throw new CodingException(
            code.MergedInto is { } into ? $"`{code.Name}` became part of `{codebook.NameOf(into)}`." : $"`{code.Name}` is retired.", null, "Undo that first, or take another.");
    }

    private CodebookChange Create(CreateCode create) =>
        Only(null, new Code(material.NextCode, create.Level, create.Parent, create.Name.Trim(), create.Text) { Sign = create.Sign?.Trim() });

    private CodebookChange Change(long id, Func<Code, Code> change)
    {
        var before = InUse(codebook, id);
        var after = change(before);
        return after == before ? throw new CodingException($"That changes nothing of `{codebook.NameOf(id)}`.") : Only(before, after);
    }

    private CodebookChange Revive(long id)
    {
        var before = codebook.Get(id);
        if (!before.IsRetired) throw new CodingException($"`{before.Name}` is in use.");
        if (before.MergedInto is not null)
        {
            throw new CodingException($"`{before.Name}` was merged, not retired.", null, $"Undo the version that merged it: {material.LastVersionOf(id)}.");
        }

        return Only(before, before with { IsRetired = false });
    }

    private static CodebookChange Only(Code? before, Code after) => new([(before, after)], []);
}
