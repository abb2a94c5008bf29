using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Statistics;

namespace Ptarmigan.Web.Studies;

/// <summary>The report of the study as it is now.</summary>
internal sealed class ReportShelf(Shelf shelf)
{
    private static readonly TimeSpan BetweenNews = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Making> _makings = [];

    /// <summary>The report for one reader: the issues that the reader judges blind just now are not in it.</summary>
    /// <param name="reader">The reader's name.</param>
    /// <param name="tell">Is told again and again how much of the work is done, in [0, 1].</param>
    /// <param name="gone">The reader waits no longer; when nobody does, the computation stops.</param>
    public async Task<ShownReport> Read(string? reader, Action<double> tell, CancellationToken gone)
    {
        var (viewer, _) = await shelf.Read($"blind {reader}", study => BlindReader.Of(study, reader));
        while (true)
        {
            var making = Join(viewer ?? "");
            try
            {
                var report = shelf.Read($"report {viewer}", study => Compute(study, viewer, making));
                while (await Task.WhenAny(report, Task.Delay(BetweenNews, gone)) != report)
                {
                    gone.ThrowIfCancellationRequested();
                    tell(making.Done);
                }

                return await report;
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                // It was stopped for others just when this reader came.
            }
            finally
            {
                lock (_lock) making.Leave();
            }
        }
    }

    private Making Join(string viewer)
    {
        lock (_lock)
        {
            if (!_makings.TryGetValue(viewer, out var making) || making.IsStopped) _makings[viewer] = making = new Making();
            making.Join();
            return making;
        }
    }

    private static ShownReport Compute(Ptarmigan.Studies.Study study, string? viewer, Making making)
    {
        try
        {
            var input = AnalysisInput.Read(study, viewer);
            var results = StudyAnalysis.Compute(input, making.Tell, making.Stopped);
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
