using System.Text.Json;
using System.Text.Json.Serialization;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Packages;

/// <summary>Reads and writes the files of packages. What is read comes from anywhere, and is checked before anything is believed.</summary>
internal static class PackageFile
{
    private const long MaxBytes = 512L << 20;
    private const int MaxIssues = 200_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        MaxDepth = 16,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static void Write(string file, bool overwrite, PackageDocument package) =>
        AtomicFile.Write(file, overwrite, stream => JsonSerializer.Serialize(stream, package, Options));

    /// <exception cref="AnnotationException">The file is no package, or one that cannot be right.</exception>
    public static PackageDocument Read(string file)
    {
        var package = Parse(file);
        if (package.Format != PackageDocument.FormatName) throw Wrong(file, "The file is no work package.");
        if (package.Version > PackageDocument.NewestVersion) throw new AnnotationException("The package was written by a newer version.", file, "Update Ptarmigan.");
        Check(file, package);
        return package;
    }

    private static PackageDocument Parse(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > MaxBytes) throw new AnnotationException("The file is larger than any work package.", file, $"At most {MaxBytes >> 20} MiB are taken.");
            return JsonSerializer.Deserialize<PackageDocument>(stream, Options) ?? throw Wrong(file, "The file is empty.");
        }
        catch (JsonException failure)
        {
            throw new AnnotationException($"The file is no work package, or is damaged: {failure.Message}", file, "Get the file again.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"The file cannot be read: {failure.Message}", file, "Check the path and your rights.", failure);
        }
    }

    private static void Check(string file, PackageDocument package)
    {
        Rounds.RoundOpening.CheckName(package.RoundName, "The round's name");
        Rounds.RoundOpening.CheckName(package.Annotator, "The annotator's name");
        Question.Find(package.Question);
        if (package.Level is not (null or "theme" or "sub-theme")) throw Wrong(file, $"`{package.Level}` is no level of challenges.");
        if (package.Issues.Count is 0 or > MaxIssues) throw Wrong(file, "The package has no issues, or more than any round.");
        if (package.Issues.Any(issue => issue is null) || package.Entries.Any(entry => entry is null)) throw Wrong(file, "An entry of the package is missing.");
        if (package.Issues.DistinctBy(issue => (issue.Repository.ToLowerInvariant(), issue.Number)).Count() < package.Issues.Count) throw Wrong(file, "An issue stands twice.");
        foreach (var issue in package.Issues) Check(file, package.Kind, issue);
        foreach (var (at, entry) in package.Entries.Index()) Check(file, package, entry, at);
    }

    private static void Check(string file, PackageKind kind, PackagedIssue issue)
    {
        var name = $"{issue.Repository}#{issue.Number}";
        if (!RepositoryName.TryParse(issue.Repository, out _) || issue.Number < 1) throw Wrong(file, $"`{name}` is no issue.");
        if (issue.Sha256.Length != 64 || !issue.Sha256.All(char.IsAsciiHexDigitLower)) throw Wrong(file, $"The hash of {name} is none.");
        if (kind == PackageKind.Answers) return;
        if (issue.Title is null || issue.CreatedAt is null) throw Wrong(file, $"{name} has no title or no date.");
        if (!issue.IsWhole) throw Wrong(file, $"The text of {name} is not the one that its hash was taken of.");
        if (issue.Comments.DistinctBy(comment => comment.GitHubId).Count() < issue.Comments.Count) throw Wrong(file, $"A comment on {name} stands twice.");
    }

    private static void Check(string file, PackageDocument package, PackagedEntry entry, int at)
    {
        if (entry.Item < 0 || entry.Item >= package.Issues.Count) throw Wrong(file, $"Entry {at} is on no issue of the package.");
        if (entry.Act is not ("answer" or "skip" or "clear" or "undo" or "redo") || entry.State is not ("open" or "answered" or "skipped")) throw Wrong(file, $"Entry {at} is no act.");
        if ((entry.State == "answered") != (entry.Answer is not null)) throw Wrong(file, $"Entry {at} is answered without an answer, or the other way round.");
        if (entry.Undoes is < 0 || entry.Undoes >= at) throw Wrong(file, $"Entry {at} undoes something that did not come before.");
        if (entry.Confidence is < 0 or > 1 or double.NaN) throw Wrong(file, $"The confidence of entry {at} is not between 0 and 1.");
        RequiredText.CheckLength(entry.Note, "A note");
    }

    private static AnnotationException Wrong(string file, string what) => new(what, file, "Get the file again from whoever made it.");
}
