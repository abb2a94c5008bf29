using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>Draws judged reports anew: whole repositories where there are many, else reports within each.</summary>
internal sealed class ReportResampling
{
    private readonly JudgedReport[][] _repositories;
    private readonly IReadOnlyList<JudgedReport> _reports;
    private readonly long _seed;
    private readonly int _resamples;

    public ReportResampling(IReadOnlyList<JudgedReport> reports, long seed, int resamples)
    {
        _reports = reports;
        _repositories = [.. reports.GroupBy(report => report.Repository).Select(group => group.ToArray())];
        _seed = seed;
        _resamples = resamples;
        DrawsRepositories = _repositories.Length >= EvaluationReport.RepositoriesForClusters;
    }

    public bool DrawsRepositories { get; }

    public Estimate Estimate(Func<IReadOnlyList<JudgedReport>, double> measure)
    {
        var random = new SeededRandom(_seed);
        var values = new List<double>(_resamples);
        for (var i = 0; i < _resamples; i++)
        {
            var value = measure(Draw(random));
            if (!double.IsNaN(value)) values.Add(value);
        }

        var estimate = measure(_reports);
        if (values.Count == 0) return new Estimate(estimate, double.NaN, double.NaN);
        values.Sort();
        var middle = Quantiles.MiddleOfSorted(values.ToArray(), 0.95);
        return new Estimate(estimate, middle.Low, middle.High);
    }

    private List<JudgedReport> Draw(SeededRandom random)
    {
        var drawn = new List<JudgedReport>(_reports.Count);
        for (var i = 0; i < _repositories.Length; i++)
        {
            if (DrawsRepositories)
            {
                drawn.AddRange(_repositories[random.Next(_repositories.Length)]);
                continue;
            }

            var own = _repositories[i];
            for (var k = 0; k < own.Length; k++) drawn.Add(own[random.Next(own.Length)]);
        }

        return drawn;
    }
}
