using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Storage;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>Files of real issues, their timelines and their repositories, all or those of some repositories.</summary>
/// <param name="only">The repositories; null for all that have issues.</param>
internal sealed class RealFiles(IReadOnlyCollection<string>? only = null)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = TestPaths.RealData("github");

    /// <summary>Imports the files, as they are, into a new study: what a collection of the same repositories must give.</summary>
    /// <param name="timelines">Whether timelines are taken, too.</param>
    public TestStudy Import(bool timelines)
    {
        var study = new TestStudy();
        study.Import([Path.Combine(Folder, "repositories.jsonl.gz"), .. only is null ? Files("issues") : [Selected(study)], .. timelines ? Files("timeline") : []]);
        var connection = study.Study.Database.Connection;
        // Repositories without issues were described for a study of repositories, and nobody asks for them.
        connection.Execute("DELETE FROM raw_document WHERE repository_id NOT IN (SELECT repository_id FROM issue)");
        connection.Execute("DELETE FROM repository WHERE id NOT IN (SELECT repository_id FROM issue)");
        // A timeline that no file holds is served as an empty one.
        if (timelines) connection.Execute("UPDATE issue SET has_timeline = 1");
        return study;
    }

    /// <summary>The issues of the wanted repositories in one file: an owner's file may hold those of another repository, where they were transferred to.</summary>
    private string Selected(TestStudy study) => study.Write("issues.jsonl", string.Join('\n', Files("issues").SelectMany(Lines).Where(line =>
    {
        using var issue = JsonDocument.Parse(line);
        var address = issue.RootElement.GetProperty("repository_url").GetString()!;
        return only!.Any(name => address.EndsWith("/repos/" + name, StringComparison.OrdinalIgnoreCase));
    })));

    private IEnumerable<string> Files(string kind) => Directory.GetFiles(Path.Combine(Folder, kind)).Order(StringComparer.Ordinal)
        .Where(file => only is null || only.Any(name => Path.GetFileName(file).StartsWith(name.Split('/')[0] + "__", StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
