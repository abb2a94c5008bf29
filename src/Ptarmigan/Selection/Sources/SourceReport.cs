namespace Ptarmigan.Selection.Sources;

/// <summary>What a source of candidates gave.</summary>
public sealed record SourceReport
{
    /// <summary>What kind of source it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The file's name, or the query.</summary>
    public required string Name { get; init; }

    /// <summary>The SHA-256 of the file, or of the names a search gave, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How many repositories it names.</summary>
    public required int Repositories { get; init; }

    /// <summary>How many of them the study did not know.</summary>
    public int New { get; init; }

    /// <summary>How many models it knows; null where it speaks of none.</summary>
    public long? Models { get; init; }

    /// <summary>How many of them have no download count.</summary>
    public long? ModelsWithoutDownloads { get; init; }

    /// <summary>The columns that were understood, as <c>measure: heading</c>; empty for what has none.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The headings that were left out.</summary>
    public IReadOnlyList<string> ColumnsLeftOut { get; init; } = [];

    /// <summary>What could not be had, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Why a search ended early; then nothing is recorded yet, and what was found is kept for the next run. Null where it did not.</summary>
    public string? Stopped { get; init; }

    /// <summary>The rows that could not be read.</summary>
    public IReadOnlyList<SourceProblem> Problems { get; init; } = [];
}
