using Ptarmigan.Cli.Terminals;
using Ptarmigan.Reporting.Analyses;

namespace Ptarmigan.Cli.Reporting;

/// <summary>A study's analysis with the line that shows how far it is.</summary>
internal static class WatchedAnalysis
{
    /// <summary>Computes the figures of what was read of a study.</summary>
    public static StudyResults Compute(AnalysisInput input, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        return StudyAnalysis.Compute(input, (drawn, total) => line.ShowSteps(drawn, total, "resample"), cancellation);
    }
}
