using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Web.Coding;

/// <summary>The fields of a definition.</summary>
internal sealed class CodeTextForm
{
    public string? Definition { get; set; }

    public string? Use { get; set; }

    public string? Avoid { get; set; }

    public string? Examples { get; set; }

    public CodeText Read() => new() { Definition = Text(Definition), WhenToUse = Text(Use), WhenNotToUse = Text(Avoid), Examples = Text(Examples) };

    private static string Text(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
