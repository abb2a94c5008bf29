using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Coding.Refi;

/// <summary>A codebook as REFI's tree of codes.</summary>
internal sealed class CodebookTree(Codebook codebook, StudyGuids guids, IReadOnlySet<long> coded, Func<long, IReadOnlyList<Guid>> notes)
{
    public IReadOnlyList<RefiCode> Codes() => [.. codebook.Roots.Select(Of)];

    private RefiCode Of(Code code) => new()
    {
        Guid = guids.Of(StudyGuids.CodeKind, code.Id),
        Name = code.Name,
        // A sub-theme can be coded with; programs that do not code with headings would drop what is.
        IsCodable = code.Level == CodeLevel.Code || coded.Contains(code.Id),
        Description = new CodeDescription(code.Text, code.Sign, code.Level).Write(),
        NoteRefs = notes(code.Id),
        Codes = [.. codebook.ChildrenOf(code.Id).Select(Of)],
    };
}
