namespace Ptarmigan.Studies;

/// <summary>Every parameter of a study, as <c>study.yaml</c> states it; what the file leaves out has its default.</summary>
public sealed record Protocol
{
    /// <summary>The study's title, as the report prints it.</summary>
    /// <value>Default: "Challenges in reusing pre-trained models".</value>
    public string Title { get; init; } = "Challenges in reusing pre-trained models";

    /// <summary>The taxonomy the labels refer to: the name of a built-in one, or a YAML file relative to the study's folder.</summary>
    /// <value>Default: "ptm-challenges".</value>
    public string Taxonomy { get; init; } = "ptm-challenges";

    /// <summary>The day until which issues were observed; open issues are censored at its end.</summary>
    /// <value>Default: null, which means the newest time found in the data.</value>
    public DateOnly? CollectionDate { get; init; }

    /// <summary>How the study's repositories are selected.</summary>
    public SelectionProtocol Selection { get; init; } = new();

    /// <summary>Which closing ends the resolution time of an issue that was closed more than once.</summary>
    /// <value>Default: <see cref="Closing.Final"/>, as in the paper.</value>
    public Closing Closing { get; init; } = Closing.Final;

    /// <summary>The longest line an import accepts, in bytes.</summary>
    /// <value>Default: 64 MiB.</value>
    public long MaxLineBytes { get; init; } = 64L << 20;

    /// <summary>The deepest nesting of JSON an import accepts.</summary>
    /// <value>Default: 64 levels.</value>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Whose answers the analyses use.</summary>
    /// <value>Default: "gold", the adjudicated answers.</value>
    public string Annotator { get; init; } = "gold";

    /// <summary>Which issues that are gone from the tracker the analyses leave out: causes of <c>tombstone.cause</c>, joined by commas.</summary>
    /// <value>Default: "converted", those that became discussions.</value>
    public string LeaveOutGone { get; init; } = "converted";

    /// <summary>The confidence of every interval, in (0, 1).</summary>
    /// <value>Default: 0.95.</value>
    public double Confidence { get; init; } = 0.95;

    /// <summary>The seed of every random draw: the balanced sample, the bootstrap.</summary>
    /// <value>Default: 20250623.</value>
    public long Seed { get; init; } = 20250623;

    /// <summary>How many resamples a bootstrap interval takes.</summary>
    /// <value>Default: 2000.</value>
    public int BootstrapResamples { get; init; } = 2000;

    /// <summary>Whether PTM-related issues are expected to take longer, shorter, or either, in the test of resolution times.</summary>
    /// <value>Default: <see cref="Statistics.Alternative.Greater"/>, the paper's one-sided question.</value>
    public Statistics.Alternative Alternative { get; init; } = Statistics.Alternative.Greater;

    /// <summary>What a million tokens that a language model reads cost, in whatever currency.</summary>
    /// <value>Default: null, not known.</value>
    public decimal? InputPrice { get; init; }

    /// <summary>What a million tokens that a language model writes cost, in the same currency.</summary>
    /// <value>Default: null, not known.</value>
    public decimal? OutputPrice { get; init; }
}
