namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads sets, of which those of a codebook hold codes only.</summary>
internal static class SetReader
{
    public static RefiSet Read(RefiElement element, GuidRegistry registry, FieldReader fields)
    {
        var set = new RefiSet
        {
            Guid = registry.Of(element),
            Name = fields.RequiredName(element),
            Description = fields.Description(element),
            CodeRefs = fields.References(element, "MemberCode", RefiThing.Code),
            SourceRefs = fields.References(element, "MemberSource", RefiThing.Source),
            NoteRefs = fields.References(element, "MemberNote", RefiThing.Note),
        };
        fields.Finish(element, set.Name);
        return set;
    }
}
