using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Writes a project's XML, each element's children in the order of the schema.</summary>
internal sealed class ProjectWriter(RefiXml xml, FindingList findings)
{
    /// <summary>The texts that are to be files of the package, by name, in order.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public void Write(RefiProject project) => xml.Root("Project", RefiNames.ProjectSchema, () =>
    {
        xml.Attribute("name", project.Name, "Project");
        xml.Attribute("origin", project.Origin, "Project");
        xml.Stamps(project.Stamps, "creatingUserGUID", "modifyingUserGUID");
        xml.Container("Users", project.Users, Write);
        if (project.Codes.Count > 0) xml.Element("CodeBook", () => xml.Container("Codes", project.Codes, Write));
        xml.Container("Variables", project.Variables, Write);
        xml.Container("Cases", project.Cases, Write);
        xml.Container("Sources", project.Sources, source => Write("TextSource", source));
        xml.Container("Notes", project.Notes, note => Write("Note", note));
        xml.Container("Links", project.Links, Write);
        xml.Container("Sets", project.Sets, Write);
        xml.Text("Description", project.Description, "Project");
        xml.References("NoteRef", project.NoteRefs);
    });

    private void Write(RefiUser user) => xml.Element("User", () =>
    {
        xml.Attribute("guid", user.Guid);
        xml.Attribute("name", user.Name, RefiNames.Of(user.Guid));
        xml.Attribute("id", user.Id, RefiNames.Of(user.Guid));
    });

    private void Write(RefiCode code) => CodeXml.Write(xml, code, () => xml.References("NoteRef", code.NoteRefs), Write);

    private void Write(RefiVariable variable) => xml.Element("Variable", () =>
    {
        xml.Attribute("guid", variable.Guid);
        xml.Attribute("name", variable.Name, variable.Name);
        xml.Word("typeOfVariable", variable.Type);
        xml.Text("Description", variable.Description, variable.Name);
    });

    private void Write(RefiCase one) => xml.Element("Case", () =>
    {
        xml.Attribute("guid", one.Guid);
        xml.Attribute("name", one.Name, RefiNames.Of(one.Guid));
        xml.Text("Description", one.Description, one.Name ?? RefiNames.Of(one.Guid));
        xml.References("CodeRef", one.CodeRefs);
        Write(one.Values, one.Name ?? RefiNames.Of(one.Guid));
        xml.References("SourceRef", one.SourceRefs);
        xml.References("SelectionRef", one.SelectionRefs);
    });

    private void Write(IReadOnlyList<RefiVariableValue> values, string subject)
    {
        foreach (var value in values)
        {
            xml.Element("VariableValue", () =>
            {
                xml.Reference("VariableRef", value.Variable);
                xml.Text($"{value.Type}Value", value.Value, subject);
            });
        }
    }

    private void Write(string element, RefiTextSource source)
    {
        var subject = source.Name ?? RefiNames.Of(source.Guid);
        var text = PlainText.Of(source.Text);
        Report(text, element, subject);
        // Memos stand in the XML, where every program looks for them, unless they hold what XML cannot.
        var isInline = element == "Note" && XmlSafeText.IsSafe(text.Text);
        xml.Element(element, () =>
        {
            xml.Attribute("guid", source.Guid);
            xml.Attribute("name", source.Name, subject);
            if (!isInline) xml.Attribute("plainTextPath", RefiNames.Internal + FileOf(source.Guid, text), subject);
            xml.Stamps(source.Stamps);
            xml.Text("Description", source.Description, subject);
            if (isInline) xml.Text("PlainTextContent", text.Text, subject);
            foreach (var selection in source.Selections) Write(selection, text);
            foreach (var coding in source.Codings) Write(coding);
            xml.References("NoteRef", source.NoteRefs);
            Write(source.Values, subject);
        });
    }

    private string FileOf(Guid guid, PlainText text)
    {
        var name = RefiNames.Of(guid) + ".txt";
        Files.Add(name, text.Text);
        return name;
    }

    private void Report(PlainText text, string element, string subject)
    {
        if (text.HasMark) findings.Mended(element, subject, null, "The byte order mark at its begin is left out.");
        if (text.Returns > 0) findings.Mended(element, subject, null, $"{Counted.Of(text.Returns, "carriage return")} became line feeds; places were moved accordingly.");
        if (text.Halves > 0) findings.Mended(element, subject, null, $"{Counted.Of(text.Halves, "half", "halves")} of surrogate pairs became U+FFFD.");
    }

    private void Write(RefiSelection selection, PlainText text) => xml.Element("PlainTextSelection", () =>
    {
        var (start, end) = text.Place(selection.Start, selection.End);
        var subject = RefiNames.Of(selection.Guid);
        xml.Attribute("guid", selection.Guid);
        xml.Attribute("startPosition", start);
        xml.Attribute("endPosition", end);
        xml.Attribute("name", selection.Name, subject);
        xml.Stamps(selection.Stamps);
        xml.Text("Description", selection.Description, subject);
        foreach (var coding in selection.Codings) Write(coding);
        xml.References("NoteRef", selection.NoteRefs);
    });

    private void Write(RefiCoding coding) => xml.Element("Coding", () =>
    {
        xml.Attribute("guid", coding.Guid);
        xml.Attribute("creatingUser", coding.CreatedBy);
        xml.Attribute("creationDateTime", coding.CreatedAt);
        xml.Reference("CodeRef", coding.Code);
        xml.References("NoteRef", coding.NoteRefs);
    });

    private void Write(RefiLink link) => xml.Element("Link", () =>
    {
        xml.Attribute("guid", link.Guid);
        xml.Attribute("name", link.Name, RefiNames.Of(link.Guid));
        xml.Word("direction", link.Direction);
        xml.Word("color", link.Colour);
        xml.Attribute("originGUID", link.From);
        xml.Attribute("targetGUID", link.To);
        xml.References("NoteRef", link.NoteRefs);
    });

    private void Write(RefiSet set) => xml.Element("Set", () =>
    {
        xml.Attribute("guid", set.Guid);
        xml.Attribute("name", set.Name, set.Name);
        xml.Text("Description", set.Description, set.Name);
        xml.References("MemberCode", set.CodeRefs);
        xml.References("MemberSource", set.SourceRefs);
        xml.References("MemberNote", set.NoteRefs);
    });
}
