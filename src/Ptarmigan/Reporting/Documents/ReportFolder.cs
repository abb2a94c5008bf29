using System.Text;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Reporting.Html;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The folder a report is written into; each file appears whole or not at all.</summary>
/// <param name="folder">The folder.</param>
/// <param name="withPictures">Whether figures are written as PNG files too, which depend on the machine's fonts.</param>
internal sealed class ReportFolder(string folder, bool withPictures = true)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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

    /// <summary>Writes the figures and tables of sections, each in all its forms.</summary>
    public void WriteParts(IReadOnlyList<ReportSection> sections, CancellationToken cancellation)
    {
        foreach (var figure in sections.SelectMany(section => section.Blocks).OfType<FigureBlock>().Select(block => block.Figure))
        {
            cancellation.ThrowIfCancellationRequested();
            Write($"figures/{figure.Text.Name}.svg", Utf8.GetBytes(figure.ToSvg()));
            if (withPictures) WritePicture($"figures/{figure.Text.Name}.png", figure);
        }

        foreach (var table in sections.SelectMany(section => section.Blocks).OfType<TableBlock>().Select(block => block.Table))
        {
            cancellation.ThrowIfCancellationRequested();
            Write($"tables/{table.Name}.csv", Utf8.GetBytes(table.ToCsv()));
            Write($"tables/{table.Name}.csv-metadata.json", Utf8.GetBytes(table.ToCsvMetadata()));
            Write($"tables/{table.Name}.tex", Utf8.GetBytes(table.ToLatex()));
        }
    }

    /// <summary>Writes a text file.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string name, string content) => Write(name, Utf8.GetBytes(content));

    /// <summary>Writes a figure as a picture, or remembers why that cannot be.</summary>
    public void WritePicture(string name, Figure figure)
    {
        using var picture = new MemoryStream();
        if (figure.TryWritePng(picture, out var reason)) Write(name, picture.ToArray());
        else WhyNoPictures = reason;
    }
}
