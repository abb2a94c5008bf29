namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Writes a code, which projects and codebooks have alike but for its notes.</summary>
internal static class CodeXml
{
    public static void Write(RefiXml xml, RefiCode code, Action writeNotes, Action<RefiCode> writeChild) => xml.Element("Code", () =>
    {
        xml.Attribute("guid", code.Guid);
        xml.Attribute("name", code.Name, code.Name);
        xml.Attribute("isCodable", code.IsCodable);
        xml.Word("color", code.Colour);
        xml.Text("Description", code.Description, code.Name);
        writeNotes();
        foreach (var child in code.Codes) writeChild(child);
    });
}
