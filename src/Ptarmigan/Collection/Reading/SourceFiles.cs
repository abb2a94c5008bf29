namespace Ptarmigan.Collection.Reading;

/// <summary>The files that a list of paths means: files as they are named, folders with everything below them.</summary>
/// <param name="studyFolder">The study's folder, as a full path.</param>
/// <param name="tell">Takes what could not be looked into.</param>
internal sealed class SourceFiles(string studyFolder, Action<ImportProblem> tell)
{
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>Finds the files, each once, in a stable order: the paths as given, and below a folder by name.</summary>
    /// <exception cref="ImportException">A path leads nowhere.</exception>
    public List<SourceFile> Find(IEnumerable<string> paths)
    {
        var full = paths.Select(Path.GetFullPath).ToList();
        foreach (var path in full.Where(path => !Path.Exists(path)))
        {
            throw new ImportException("There is no such file or folder.", path, "Check the path; nothing was imported.");
        }

        return [.. full.SelectMany(path => Directory.Exists(path) ? Below(new DirectoryInfo(path)) : Single(new FileInfo(path), isNamed: true))];
    }

    private IEnumerable<SourceFile> Below(DirectoryInfo folder)
    {
        foreach (var entry in Entries(folder))
        {
            // Hidden folders hold the workings of other programs; a link to a folder may lead round in a circle.
            if (entry.Name.StartsWith('.')) continue;
            var files = entry switch
            {
                DirectoryInfo { LinkTarget: null } below => Below(below),
                FileInfo file => Single(file, isNamed: false),
                _ => [],
            };
            foreach (var file in files) yield return file;
        }
    }

    private IEnumerable<SourceFile> Single(FileInfo file, bool isNamed)
    {
        if (_found.Add(file.FullName)) yield return new SourceFile(file.FullName, Name(file.FullName), isNamed, file.Exists ? file.Length : 0);
    }

    private List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            tell(new ImportProblem(Name(folder.FullName), $"The folder cannot be read: {failure.Message}"));
            return [];
        }
    }

    private string Name(string path)
    {
        var below = Path.GetRelativePath(studyFolder, path);
        var name = below.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(below) ? path : below;
        return name.Replace('\\', '/');
    }
}
