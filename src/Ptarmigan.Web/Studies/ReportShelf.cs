using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Statistics;

namespace Ptarmigan.Web.Studies;

/// <summary>Keeps the computed report until the study changes, so that many readers cost one computation.</summary>
internal sealed class ReportShelf(StudyDoor door)
{
    private readonly Lock _lock = new();
    private (string Version, Task<ShownReport> Report)? _kept;

    /// <summary>The report of the study as it is now.</summary>
    public Task<ShownReport> Read()
    {
        using var study = door.Open();
        var version = StudyVersion.Of(study);
        lock (_lock)
        {
            if (_kept is not { } kept || kept.Version != version) _kept = (version, door.Ask(Compute));
            return _kept.Value.Report;
        }
    }

    private static ShownReport Compute(Ptarmigan.Studies.Study study)
    {
        try
        {
            var input = AnalysisInput.Read(study);
            var results = StudyAnalysis.Compute(input, CancellationToken.None);
            var page = StudyReport.Page(input, results);
            return new ShownReport(page.ToFragment(), page.Lead, null, null);
        }
        catch (PtarmiganException failure)
        {
            return new ShownReport(null, null, failure.Message, failure.Next);
        }
        catch (AssumptionException failure)
        {
            return new ShownReport(null, null, failure.Message, null);
        }
    }
}
