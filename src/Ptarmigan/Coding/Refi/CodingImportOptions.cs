namespace Ptarmigan.Coding.Refi;

/// <summary>How another program's file is brought in.</summary>
/// <param name="By">Who brings it in: the author of the operations on the codebook.</param>
public sealed record CodingImportOptions(string By)
{
    /// <summary>The annotator of codings of which the file does not say whose they are.</summary>
    /// <value>Default: "imported".</value>
    public string Unnamed { get; init; } = "imported";

    /// <summary>Whether the codebook alone is brought in.</summary>
    /// <value>Default: false.</value>
    public bool CodebookOnly { get; init; }

    /// <summary>Whether everything is done but nothing kept, to see what would become of it.</summary>
    /// <value>Default: false.</value>
    public bool IsTrial { get; init; }

    /// <summary>Told how many sources are done, and of how many.</summary>
    /// <value>Default: null: nobody.</value>
    public Action<int, int>? Progress { get; init; }
}
