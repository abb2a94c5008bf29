using System.Reflection;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Reporting;

/// <summary>The example that ships with the program: its files, and the folder they are laid out in.</summary>
/// <param name="folder">The folder, as a full path.</param>
internal sealed class ExampleStudy(string folder)
{
    private const string ResourcePrefix = "Ptarmigan.Cli.Example.";
    private const string FilesFolder = "example";
    private const string LabelFileName = "labels.csv";

    private static readonly Assembly Program = typeof(ExampleStudy).Assembly;

    /// <summary>The study's folder.</summary>
    public string Folder => folder;

    /// <summary>Repositories, issues and timelines, ready to import.</summary>
    public IEnumerable<string> IssueFiles => Names().Where(name => name.EndsWith(".gz", StringComparison.Ordinal)).Select(Place);

    /// <summary>The labels.</summary>
    public string LabelFile => Place(LabelFileName);

    /// <summary>Takes away an earlier example study and lays out the files.</summary>
    /// <exception cref="StudyException">The folder holds something else.</exception>
    public void Unpack()
    {
        if (File.Exists(folder)) throw new StudyException("A file stands where the example study should be made.", folder, "Choose another folder.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) RemoveEarlier();

        Directory.CreateDirectory(Path.Combine(folder, FilesFolder));
        foreach (var name in Names())
        {
            using var packed = Program.GetManifestResourceStream(ResourcePrefix + name)!;
            using var file = File.Create(Place(name));
            packed.CopyTo(file);
        }
    }

    private static IEnumerable<string> Names() =>
        Program.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(name => name[ResourcePrefix.Length..]).Order(StringComparer.Ordinal);

    private void RemoveEarlier()
    {
        // Only a folder that this command filled is taken away, and of it only what the command makes.
        if (!File.Exists(LabelFile))
        {
            throw new StudyException("The folder is not empty and is no example study.", folder, "Choose another folder: `ptarmigan demo DIR`.");
        }

        foreach (var file in Directory.EnumerateFiles(folder, Study.DatabaseFileName + "*").Append(Path.Combine(folder, Study.ProtocolFileName))) File.Delete(file);
    }

    private string Place(string name) => Path.Combine(folder, FilesFolder, name);
}
