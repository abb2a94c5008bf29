using System.ComponentModel;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;

namespace Ptarmigan.Web.Api;

/// <summary>An operation on the codebook as the API is told it.</summary>
internal sealed record WantedOperation(
    [property: Description("create, rename, redefine, move, merge, split, retire, revive or undo")] string Kind,
    [property: Description("Why.")] string? Reason = null,
    [property: Description("The version that the caller saw; a newer one is a conflict.")] int? BasedOn = null,
    long? Code = null, string? Name = null, string? Sign = null, string? Level = null,
    [property: Description("The one above; null takes out of the tree.")] long? Parent = null,
    CodeText? Text = null,
    [property: Description("merge: what becomes part of the other.")] IReadOnlyList<long>? Codes = null,
    [property: Description("merge: what stays.")] long? Into = null,
    [property: Description("split: where challenges go.")] IReadOnlyList<SplitPart>? Parts = null,
    [property: Description("undo: the version that is taken back.")] int? Version = null)
{
    /// <exception cref="CodingException">Something that the kind needs is not said.</exception>
    public CodebookOperation Read() => Kind switch
    {
        "create" => new CreateCode(CodeLevels.Parse(Level ?? "code"), Needed(Name, "name"), Parent) { Sign = Sign, Text = Text ?? new CodeText() },
        "rename" => new RenameCode(Key(Code, "code"), Needed(Name, "name"), Sign),
        "redefine" => new RedefineCode(Key(Code, "code"), Needed(Text, "text")),
        "move" => new MoveCode(Key(Code, "code"), Parent),
        "merge" => new MergeCodes(Needed(Codes, "codes"), Key(Into, "into")),
        "split" => new SplitCode(Key(Code, "code"), Needed(Parts, "parts")),
        "retire" => new RetireCode(Key(Code, "code")),
        "revive" => new ReviveCode(Key(Code, "code")),
        "undo" => new UndoVersion(Version ?? throw Missing("version")),
        _ => throw new CodingException($"`{Kind}` is no operation on a codebook."),
    };

    private static long Key(long? key, string name) => key ?? throw Missing(name);

    private static T Needed<T>(T? value, string name)
        where T : class => value ?? throw Missing(name);

    private static CodingException Missing(string name) => new($"The operation needs `{name}`.");
}
