namespace Ptarmigan.Reporting.Html;

/// <summary>A file beside the page that holds the same table or figure.</summary>
public sealed record ReportFile
{
    /// <summary>Names the file.</summary>
    /// <param name="label">What the link says, such as <c>CSV</c>.</param>
    /// <param name="path">Its path from the page's folder, with slashes, such as <c>tables/themes.csv</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> leads out of the page's folder or to an address.</exception>
    public ReportFile(string label, string path)
    {
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().ContainsAny(":\\?#") || path.Split('/').Contains(".."))
            throw new ArgumentException($"`{path}` is not a path below the page's folder.", nameof(path));
        (Label, Path) = (label, path);
    }

    /// <summary>What the link says.</summary>
    public string Label { get; }

    /// <summary>Its path from the page's folder.</summary>
    public string Path { get; }
}
