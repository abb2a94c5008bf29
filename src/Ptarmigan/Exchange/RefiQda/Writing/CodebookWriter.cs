using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Writes a codebook's XML (<c>.qdc</c>), and tells what of the codes and sets it cannot hold.</summary>
internal static class CodebookWriter
{
    public static IReadOnlyList<RefiFinding> Write(RefiProject project, Stream stream)
    {
        var findings = new FindingList();
        using (var xml = new RefiXml(stream, RefiNames.CodebookNamespace, findings))
        {
            // A set of sources or notes alone is none of the codebook's; an empty one may be of codes to come.
            var sets = project.Sets.Where(set => set.CodeRefs.Count > 0 || set.SourceRefs.Count + set.NoteRefs.Count == 0).ToList();
            xml.Root("CodeBook", RefiNames.CodebookSchema, () =>
            {
                xml.Attribute("origin", project.Origin, "CodeBook");
                xml.Container("Codes", project.Codes, Code);
                xml.Container("Sets", sets, Set);
            });

            void Code(RefiCode code) => CodeXml.Write(xml, code, () => ReportNotes(code), Code);

            void ReportNotes(RefiCode code)
            {
                if (code.NoteRefs.Count > 0) findings.Lost("Code/NoteRef", code.Name, null, $"A codebook alone cannot hold notes on codes: {Counted.Of(code.NoteRefs.Count, "note")} left out.");
            }

            void Set(RefiSet set) => xml.Element("Set", () =>
            {
                xml.Attribute("guid", set.Guid);
                xml.Attribute("name", set.Name, set.Name);
                xml.Text("Description", set.Description, set.Name);
                foreach (var code in set.CodeRefs) xml.Reference("MemberCode", code, "guid");
                if (set.SourceRefs.Count + set.NoteRefs.Count is > 0 and var others)
                    findings.Lost("Set", set.Name, null, $"A codebook alone cannot hold sources and notes in sets: {Counted.Of(others, "member")} left out.");
            });
        }

        return findings.Listed;
    }
}
