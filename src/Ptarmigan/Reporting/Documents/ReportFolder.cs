using Ptarmigan.Reporting.Figures;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The folder a report is written into; each file appears whole or not at all.</summary>
internal sealed class ReportFolder(string folder)
{
    private readonly List<string> _written = [];

    public IReadOnlyList<string> Written => _written;

    /// <summary>Why PNG files could not be written; null where they were.</summary>
    public string? WhyNoPictures { get; private set; }

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path below the folder.</param>
    /// <param name="content">What it holds.</param>
    /// <returns>Its full path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".unfinished";
        File.WriteAllBytes(unfinished, content);
        File.Move(unfinished, path, overwrite: true);
        _written.Add(path);
        return path;
    }

    /// <summary>Writes a figure as a picture, or remembers why that cannot be.</summary>
    public void WritePicture(string name, Figure figure)
    {
        using var picture = new MemoryStream();
        if (figure.TryWritePng(picture, out var reason)) Write(name, picture.ToArray());
        else WhyNoPictures = reason;
    }
}
