namespace Ptarmigan.Annotation;

/// <summary>How a label file is taken.</summary>
public sealed record LabelImportOptions
{
    /// <summary>Whose answers the main columns hold.</summary>
    /// <value>Default: <see cref="Annotator.Gold"/>.</value>
    public string Annotator { get; init; } = Annotation.Annotator.Gold;

    /// <summary>Who or what that annotator is.</summary>
    /// <value>Default: null: as known to the study; if new, adjudication for <c>gold</c> and a person for any other name.</value>
    public AnnotatorKind? Kind { get; init; }

    /// <summary>Who or what the annotators of the further columns are (<c>ptm_NAME</c> and the like).</summary>
    /// <value>Default: null: as known to the study; if new, persons.</value>
    public AnnotatorKind? FurtherKind { get; init; }

    /// <summary>Whether one bad row refuses the whole file.</summary>
    /// <value>Default: false: the good rows are taken.</value>
    public bool IsStrict { get; init; }
}
