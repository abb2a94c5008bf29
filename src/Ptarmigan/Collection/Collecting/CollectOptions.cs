namespace Ptarmigan.Collection.Collecting;

/// <summary>What a collection brings into the study.</summary>
public sealed record CollectOptions
{
    /// <summary>What is collected of each issue.</summary>
    /// <value>Default: <see cref="CollectScope.Timeline"/>.</value>
    public CollectScope Scope { get; init; } = CollectScope.Timeline;

    /// <summary>Only issues that changed since then.</summary>
    /// <value>Default: null, which means all.</value>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Which API is asked.</summary>
    /// <value>Default: <see cref="CollectSource.Auto"/>.</value>
    public CollectSource Source { get; init; } = CollectSource.Auto;

    /// <summary>Whether only the forecast is made.</summary>
    /// <value>Default: false.</value>
    public bool IsForecastOnly { get; init; }
}
