namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads a file of REFI-QDA, whichever it is.</summary>
internal static class RefiReader
{
    public static RefiReading Read(Stream stream, string file, RefiLimits limits)
    {
        if (stream.Length > limits.FileBytes) throw TooLarge(file, limits.FileBytes);
        var findings = new FindingList();
        if (!IsArchive(stream))
        {
            if (stream.Length > limits.XmlBytes) throw TooLarge(file, limits.XmlBytes);
            return Read(stream, null, file, limits, findings);
        }

        using var package = ProjectPackage.Open(stream, file, limits, findings);
        using var xml = package.OpenXml();
        return Read(xml, package, file, limits, findings);
    }

    private static RefiReading Read(Stream xml, ProjectPackage? package, string file, RefiLimits limits, FindingList findings)
    {
        var root = XmlTree.Read(xml, file, limits, findings);
        var kind = KindOf(root, file);
        var space = kind == RefiKind.Project ? RefiNames.ProjectNamespace : RefiNames.CodebookNamespace;
        var schemaErrors = SchemaCheck.Check(root, space);
        if (root.Space != space) findings.Mended(root.Name, null, root.Line, $"The namespace `{root.Space}` is taken for `{space}`: elements are read by their names alone.");
        var name = Path.GetFileNameWithoutExtension(file);
        var (project, leftOut) = kind == RefiKind.Project ? ReadProject(root, package, name, findings) : (CodebookReader.Read(root, name, findings), new Dictionary<string, int>());
        package?.ReportRest();
        return new RefiReading
        {
            Kind = kind,
            Project = project,
            Findings = findings.Listed,
            FindingsNotListed = findings.NotListed,
            SchemaErrors = schemaErrors,
            LeftOut = leftOut,
        };
    }

    private static (RefiProject Project, IReadOnlyDictionary<string, int> LeftOut) ReadProject(RefiElement root, ProjectPackage? package, string name, FindingList findings)
    {
        var reader = new ProjectReader(root, package, findings);
        return (reader.Read(name), reader.LeftOut);
    }

    private static RefiKind KindOf(RefiElement root, string file) => root.Name.ToLowerInvariant() switch
    {
        "project" => RefiKind.Project,
        "codebook" => RefiKind.Codebook,
        _ => throw new RefiException($"The file is XML, but no REFI-QDA: it begins with `{root.Name}`.", file, "A project (.qdpx) begins with Project, a codebook (.qdc) with CodeBook."),
    };

    /// <summary>Whether the content is an archive; otherwise it must be XML.</summary>
    private static bool IsArchive(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        stream.Position = 0;
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 2 && start.SequenceEqual("PK"u8);
    }

    private static RefiException TooLarge(string file, long limit) => RefiException.TooMuch($"The file is larger than {limit >> 20} MiB.", file);
}
