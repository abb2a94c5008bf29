namespace Ptarmigan.Exchange;

/// <summary>What an export of issues holds.</summary>
public sealed record IssueExportOptions
{
    /// <summary>Whether logins are written as they are.</summary>
    /// <value>Default: false: pseudonyms stand for them.</value>
    public bool WithLogins { get; init; }

    /// <summary>Whether the texts of issues and comments are written.</summary>
    /// <value>Default: false: titles only.</value>
    public bool WithText { get; init; }

    /// <summary>Whether a file that is there may be replaced.</summary>
    /// <value>Default: false.</value>
    public bool Overwrite { get; init; }

    /// <summary>Whose answers are written.</summary>
    /// <value>Default: null, which means the annotator of the study's protocol.</value>
    public string? Annotator { get; init; }

    /// <summary>The annotator for whom it is written: what this annotator may not see yet, in a blind round, is left out.</summary>
    /// <value>Default: null: nobody in a blind round is looking.</value>
    public string? Viewer { get; init; }

    /// <summary>Is told, now and then, how many issues are written.</summary>
    /// <value>Default: null: nobody is told.</value>
    public Action<int>? Progress { get; init; }
}
