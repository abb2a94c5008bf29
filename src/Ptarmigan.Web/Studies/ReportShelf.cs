using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Statistics;

namespace Ptarmigan.Web.Studies;

/// <summary>The report of the study as it is now.</summary>
internal sealed class ReportShelf(Shelf shelf)
{
    /// <summary>The report for one reader: the issues that the reader judges blind just now are not in it.</summary>
    public async Task<ShownReport> Read(string? reader)
    {
        var (viewer, _) = await shelf.Read($"blind {reader}", study => BlindReader.Of(study, reader));
        return await shelf.Read($"report {viewer}", study => Compute(study, viewer));
    }

    private static ShownReport Compute(Ptarmigan.Studies.Study study, string? viewer)
    {
        try
        {
            var input = AnalysisInput.Read(study, viewer);
            var results = StudyAnalysis.Compute(input, null, CancellationToken.None);
            var page = StudyReport.Page(input, results);
            return new ShownReport(page.ToFragment(), page.Lead, null, null, BlindReader.Of(study, viewer).Issues);
        }
        catch (PtarmiganException failure)
        {
            return new ShownReport(null, null, failure.Message, failure.Next, 0);
        }
        catch (AssumptionException failure)
        {
            return new ShownReport(null, null, failure.Message, null, 0);
        }
    }
}
