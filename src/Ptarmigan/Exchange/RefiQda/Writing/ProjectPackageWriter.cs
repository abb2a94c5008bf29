using System.IO.Compression;
using System.Text;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Writes the package of a project: <c>project.qde</c>, then the texts by name, all with the same date, so that the same project gives the same bytes.</summary>
internal static class ProjectPackageWriter
{
    // The first date that a zip file can hold.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<RefiFinding> Write(RefiProject project, Stream stream)
    {
        var findings = new FindingList();
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        SortedDictionary<string, string> files;
        using (var entry = Open(archive, RefiNames.ProjectEntry))
        {
            using var xml = new RefiXml(entry, RefiNames.ProjectNamespace, findings);
            var writer = new ProjectWriter(xml, findings);
            writer.Write(project);
            files = writer.Files;
        }

        foreach (var (name, text) in files)
        {
            using var entry = Open(archive, RefiNames.SourcesFolder + name);
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return findings.Listed;
    }

    private static Stream Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Date;
        return entry.Open();
    }
}
