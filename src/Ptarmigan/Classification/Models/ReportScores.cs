namespace Ptarmigan.Classification.Models;

/// <summary>The scores a model gave one report: what its predictions are made from. Scores of reports of one repository make the context of each.</summary>
public sealed class ReportScores
{
    internal ReportScores(string? repository, double[] values, int known)
    {
        Repository = repository;
        Values = values;
        Known = known;
    }

    /// <summary>The repository the report is from; null where that is not known.</summary>
    public string? Repository { get; }

    internal double[] Values { get; }

    /// <summary>How many words of its prose, and sequences of its title's words, the model knows.</summary>
    internal int Known { get; }
}
