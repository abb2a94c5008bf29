using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Text;

namespace Ptarmigan.Coding.Operations;

/// <summary>Tells in a sentence what an operation did.</summary>
/// <param name="before">The codebook before it.</param>
/// <param name="after">The codebook after it.</param>
/// <param name="change">What it changed.</param>
internal sealed class OperationTelling(Codebook before, Codebook after, CodebookChange change)
{
    /// <summary>The word for a kind of operation, as the store and people spell it.</summary>
    public static string KindOf(CodebookOperation operation) => operation switch
    {
        CreateCode => "create",
        RenameCode => "rename",
        RedefineCode => "redefine",
        MoveCode => "move",
        MergeCodes => "merge",
        SplitCode => "split",
        RetireCode => "retire",
        ReviveCode => "revive",
        _ => "undo",
    };

    public string Summary(CodebookOperation operation) => operation switch
    {
        CreateCode create => $"New {create.Level.ToText()} `{after.NameOf(change.Codes[0].After!.Id)}`.",
        RenameCode rename => $"`{before.NameOf(rename.Code)}` is called `{rename.Name.Trim()}`{(rename.Sign is { } sign ? $" ({sign.Trim()})" : "")}.",
        RedefineCode redefine => $"`{before.NameOf(redefine.Code)}` means something else.",
        MoveCode move => move.Parent is { } parent ? $"`{before.NameOf(move.Code)}` stands below `{after.NameOf(parent)}`." : $"`{before.NameOf(move.Code)}` is not placed any more.",
        MergeCodes merge => $"{Names(merge.Codes.Distinct())} became part of `{before.NameOf(merge.Into)}`: {Challenges(merge.Into)}.",
        SplitCode split => $"`{before.NameOf(split.Code)}` gave challenges to others: {string.Join(", ", Targets(split).Select(target => $"`{after.NameOf(target)}` ({Counted.Of(Placed(target), "challenge")})"))}.",
        RetireCode retire => $"`{before.NameOf(retire.Code)}` is retired.",
        ReviveCode revive => $"`{after.NameOf(revive.Code)}` is in use again.",
        UndoVersion undo => $"Version {undo.Version} is taken back.",
        _ => "",
    };

    private string Names(IEnumerable<long> codes) => string.Join(", ", codes.Select(code => $"`{before.NameOf(code)}`"));

    private string Challenges(long into)
    {
        var absorbed = change.Placements.Count(placement => placement is { Before.AbsorbedBy: null, After.AbsorbedBy: not null });
        return $"{Counted.Of(Placed(into), "challenge")}{(absorbed > 0 ? $", of which {Counted.Of(absorbed, "says", "say")} what another says" : "")}";
    }

    private IEnumerable<long> Targets(SplitCode split)
    {
        var made = change.Codes.Select(code => code.After!.Id).GetEnumerator();
        foreach (var part in split.Parts)
        {
            if (part.Existing is { } existing) yield return existing;
            else if (made.MoveNext()) yield return made.Current;
        }
    }

    private int Placed(long code) => change.Placements.Count(placement => placement.After.Code == code && placement.Before.Code != code);
}
