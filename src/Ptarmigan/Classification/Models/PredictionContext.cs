namespace Ptarmigan.Classification.Models;

/// <summary>What beside a report's own text a prediction rests on.</summary>
public enum PredictionContext
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The mean score of other reports of the same repository; no label of them is used.</summary>
    Repository,
}
