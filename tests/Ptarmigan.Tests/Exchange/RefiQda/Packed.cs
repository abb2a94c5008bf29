using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>Packages for tests: made by hand, taken apart, held against the schemas by the framework's own validating reader.</summary>
internal static class Packed
{
    private static readonly XmlSchemaSet Schemas = LoadSchemas();

    public static byte[] Project(RefiProject project)
    {
        using var stream = new MemoryStream();
        RefiFile.WriteProject(project, stream);
        return stream.ToArray();
    }

    public static byte[] Codebook(RefiProject project)
    {
        using var stream = new MemoryStream();
        RefiFile.WriteCodebook(project, stream);
        return stream.ToArray();
    }

    public static RefiReading Read(byte[] bytes, RefiLimits? limits = null, string name = "study.qdpx") => RefiFile.Read(new MemoryStream(bytes), name, limits);

    public static RefiReading ReadXml(string xml, params (string Name, string Text)[] files) =>
        Read(Zip([("project.qde", Encoding.UTF8.GetBytes(xml)), .. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]));

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Entry(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var entry = archive.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        entry.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Everything that a validating reader says against a document.</summary>
    public static List<string> SchemaErrors(byte[] xml)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, told) => errors.Add(told.Message);
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
        }

        return errors;
    }

    private static XmlSchemaSet LoadSchemas()
    {
        var schemas = new XmlSchemaSet();
        var folder = Path.Combine(TestPaths.Root, "src", "Ptarmigan", "Exchange", "RefiQda", "Schemas");
        foreach (var file in Directory.EnumerateFiles(folder, "*.xsd")) schemas.Add(null, file);
        return schemas;
    }
}
