namespace Ptarmigan.Coding;

/// <summary>The formats of files in which what was coded goes to other programs.</summary>
public enum CodingFileFormat
{
    /// <summary>REFI-QDA: a project (<c>.qdpx</c>), or a codebook (<c>.qdc</c>).</summary>
    Refi,

    /// <summary>A table (<c>.csv</c>).</summary>
    Table,

    /// <summary>One JSON document of everything (<c>.json</c>), with all that was ever done to the codebook.</summary>
    Json,

    /// <summary>Tasks of Label Studio, with annotations.</summary>
    LabelStudio,

    /// <summary>Examples of doccano, one a line.</summary>
    Doccano,
}
