using Ptarmigan.Statistics;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The bootstrap intervals of an analysis: how the protocol wants them drawn, and how many resamples were drawn so far.</summary>
internal sealed class Bootstraps
{
    private readonly Action<long, long> _progress;
    private readonly long _total;
    private long _drawn;

    /// <param name="protocol">The resamples, the seed and the confidence of each.</param>
    /// <param name="intervals">How many intervals there will be at most.</param>
    /// <param name="progress">Told after each resample how many are drawn, and of how many.</param>
    /// <param name="cancellation">Stops after the resample that is being drawn.</param>
    public Bootstraps(Protocol protocol, int intervals, Action<long, long> progress, CancellationToken cancellation)
    {
        _progress = progress;
        _total = (long)intervals * protocol.BootstrapResamples;
        Options = new()
        {
            Resamples = protocol.BootstrapResamples,
            Seed = protocol.Seed,
            Confidence = protocol.Confidence,
            Drawn = () =>
            {
                cancellation.ThrowIfCancellationRequested();
                Add(1);
            },
        };
    }

    /// <summary>How each interval is drawn.</summary>
    public BootstrapOptions Options { get; }

    /// <summary>Intervals of which nobody is told and which nothing stops.</summary>
    public static Bootstraps Unwatched(Protocol protocol) => new(protocol, 0, (_, _) => { }, CancellationToken.None);

    /// <summary>Takes intervals for drawn that are undefined, so that the count still ends at the total.</summary>
    public void LeaveOut(int intervals) => Add((long)intervals * Options.Resamples);

    private void Add(long resamples) => _progress(_drawn += resamples, _total);
}
