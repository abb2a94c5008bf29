using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Training;

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>The name its judgments stand under.</summary>
    /// <value>Default: <c>model</c>.</value>
    public string Name { get; init; } = "model";

    /// <summary>What it is trained on, in words, for its description.</summary>
    public string Data { get; init; } = "";

    /// <summary>Seed of everything that is drawn.</summary>
    /// <value>Default: 20250907.</value>
    public long Seed { get; init; } = 20250907;

    /// <summary>The taxonomy that the challenges are of: a sub-theme gets a share of its theme's score.</summary>
    /// <value>Default: the published one.</value>
    public Taxonomy Taxonomy { get; init; } = TaxonomyCatalog.Default;

    /// <summary>From how many labelled reports of a repository on the model adapts to it; null for a model that knows no repository.</summary>
    /// <value>Default: 30.</value>
    public int? OwnFrom { get; init; } = 30;

    /// <summary>Into how many parts the reports are cut to be calibrated on scores of reports not trained on.</summary>
    /// <value>Default: 5.</value>
    public int Folds { get; init; } = 5;

    /// <summary>In how many reports sequences of words and letters must occur to be known: 1 for few reports; 2 or more keeps the model small.</summary>
    /// <value>Default: 2.</value>
    public int LeastReports { get; init; } = 2;

    /// <summary>For few reports of a few repositories that are asked about themselves: each has a part of its own, and every sequence of words counts.</summary>
    public static TrainingOptions ForKnownRepositories { get; } = new() { OwnFrom = ModelTrainer.LeastReports, LeastReports = 1 };

    /// <summary>For repositories that the model has not seen.</summary>
    public static TrainingOptions ForOtherRepositories { get; } = new() { OwnFrom = null };
}
