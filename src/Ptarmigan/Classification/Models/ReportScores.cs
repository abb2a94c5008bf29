namespace Ptarmigan.Classification.Models;

/// <summary>The scores a model gave one report: what its predictions are made from. Scores of reports of one repository make the context of each.</summary>
public sealed class ReportScores
{
    internal ReportScores(string? repository, double[] values)
    {
        Repository = repository;
        Values = values;
    }

    /// <summary>The repository the report is from; null where that is not known.</summary>
    public string? Repository { get; }

    internal double[] Values { get; }
}
