namespace Ptarmigan.Selection.Sources;

/// <summary>What candidates were read from.</summary>
public enum SourceKind
{
    /// <summary>A CSV file.</summary>
    Csv,

    /// <summary>A text file with a repository a line.</summary>
    List,

    /// <summary>The SQLite database of PeaTMOSS.</summary>
    Peatmoss,

    /// <summary>A search on GitHub.</summary>
    Search,
}
