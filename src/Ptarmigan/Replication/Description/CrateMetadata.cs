using System.Text.Json.Nodes;
using Ptarmigan.Replication.Archive;

namespace Ptarmigan.Replication.Description;

/// <summary>The metadata of a package in RO-Crate 1.1: JSON-LD that repositories of research data and search engines read.</summary>
/// <remarks>Source: RO-Crate Metadata Specification 1.1 (2020), <c>https://w3id.org/ro/crate/1.1</c>.</remarks>
internal static class CrateMetadata
{
    public const string FileName = "ro-crate-metadata.json";
    private const string Program = "#ptarmigan";

    public static JsonObject Of(PackageFacts facts, string folder)
    {
        var files = PackageArchive.FilesOf(folder).Where(name => name != FileName && name != Checksums.FileName).ToList();
        var licence = $"https://spdx.org/licenses/{facts.Licence}";
        var authors = facts.Authors.Select((author, index) => Person(author, index + 1)).ToList();
        var root = new JsonObject
        {
            ["@id"] = "./",
            ["@type"] = "Dataset",
            ["name"] = $"Replication package: {facts.Title}",
            ["description"] = "Protocol, sampled and labelled issues with the hashes of their texts, every judgment, agreement, codebook with its history, challenges, taxonomy, results and figures of a study of issue reports.",
            ["datePublished"] = facts.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["license"] = Reference(licence),
            ["hasPart"] = new JsonArray([.. files.Select(name => (JsonNode)Reference(name)), Reference(Checksums.FileName)]),
            ["mentions"] = Reference(Program),
        };
        if (authors.Count > 0) root["author"] = new JsonArray([.. authors.Select(author => (JsonNode)Reference(author["@id"]!.GetValue<string>()))]);
        return new JsonObject
        {
            ["@context"] = "https://w3id.org/ro/crate/1.1/context",
            ["@graph"] = new JsonArray(
            [
                new JsonObject { ["@id"] = FileName, ["@type"] = "CreativeWork", ["conformsTo"] = Reference("https://w3id.org/ro/crate/1.1"), ["about"] = Reference("./") },
                root,
                .. files.Select(name => (JsonNode)DataFile(name, folder)),
                new JsonObject { ["@id"] = Checksums.FileName, ["@type"] = "File", ["name"] = "SHA-256 of every other file", ["encodingFormat"] = "text/plain" },
                .. authors,
                new JsonObject { ["@id"] = licence, ["@type"] = "CreativeWork", ["name"] = facts.Licence },
                new JsonObject { ["@id"] = Program, ["@type"] = "SoftwareApplication", ["name"] = "Ptarmigan", ["version"] = facts.Version },
            ]),
        };
    }

    private static JsonObject DataFile(string name, string folder) => new()
    {
        ["@id"] = name,
        ["@type"] = "File",
        ["name"] = name,
        ["encodingFormat"] = Format(name),
        ["contentSize"] = new FileInfo(Path.Combine(folder, name)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["sha256"] = Checksums.Of(Path.Combine(folder, name)),
    };

    private static JsonObject Person(string author, int number)
    {
        var (family, given) = CitationFile.Split(author);
        return given is null
            ? new JsonObject { ["@id"] = $"#author-{number}", ["@type"] = "Organization", ["name"] = family }
            : new JsonObject { ["@id"] = $"#author-{number}", ["@type"] = "Person", ["name"] = $"{given} {family}", ["familyName"] = family, ["givenName"] = given };
    }

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static string Format(string name) => Path.GetExtension(name) switch
    {
        ".csv" => "text/csv",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".html" => "text/html",
        ".md" => "text/markdown",
        ".yaml" or ".cff" => "application/yaml",
        ".tex" => "application/x-tex",
        ".qdpx" => "application/zip",
        ".qdc" => "application/xml",
        _ => "text/plain",
    };
}
