namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads codes, which projects and codebooks have alike.</summary>
internal sealed class CodeReader(FindingList findings, GuidRegistry registry, FieldReader fields)
{
    /// <summary>Reads the codes of a container, whole trees of them.</summary>
    public IEnumerable<RefiCode> Read(IEnumerable<RefiElement> containers)
    {
        foreach (var container in containers)
        {
            foreach (var code in container.TakeAll("Code")) yield return Read(code);
            fields.Finish(container, null);
        }
    }

    private RefiCode Read(RefiElement element)
    {
        var code = new RefiCode
        {
            Guid = registry.Of(element),
            Name = fields.RequiredName(element),
            IsCodable = IsCodable(element),
            Colour = fields.Colour(element),
            Description = fields.Description(element),
            NoteRefs = fields.References(element, "NoteRef", RefiThing.Note),
            Codes = [.. element.TakeAll("Code").Select(Read)],
        };
        fields.Finish(element, code.Name);
        return code;
    }

    private bool IsCodable(RefiElement element)
    {
        var raw = element.Take("isCodable");
        var isCodable = FieldReader.Truth(raw);
        if (raw is null) findings.Mended("Code/@isCodable", FieldReader.SubjectOf(element), element.Line, "It is missing; taken as true.");
        else if (raw.Trim() is not ("true" or "false" or "1" or "0"))
            findings.Mended("Code/@isCodable", FieldReader.SubjectOf(element), element.Line, $"`{raw}` is read as {(isCodable ?? true ? "true" : "false")}.");
        return isCodable ?? true;
    }
}
