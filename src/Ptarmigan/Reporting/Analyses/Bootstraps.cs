using Ptarmigan.Statistics;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>How the study's protocol wants bootstrap intervals drawn.</summary>
internal static class Bootstraps
{
    public static BootstrapOptions Of(Protocol protocol) =>
        new() { Resamples = protocol.BootstrapResamples, Seed = protocol.Seed, Confidence = protocol.Confidence };
}
