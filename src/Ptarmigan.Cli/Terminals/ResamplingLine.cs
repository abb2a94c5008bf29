namespace Ptarmigan.Cli.Terminals;

/// <summary>The line of progress while bootstrap intervals are drawn, and where Ctrl+C stops them.</summary>
/// <param name="terminal">Where the line is shown.</param>
/// <param name="resamples">How many resamples there will be, of all intervals together.</param>
/// <param name="cancellation">Stops the drawing.</param>
internal sealed class ResamplingLine(Terminal terminal, long resamples, CancellationToken cancellation) : IDisposable
{
    private readonly ProgressLine _line = new(terminal);
    private long _drawn;

    /// <summary>Counts a resample.</summary>
    /// <exception cref="OperationCanceledException">The user wants no more.</exception>
    public void Count()
    {
        cancellation.ThrowIfCancellationRequested();
        _line.ShowSteps(++_drawn, resamples, "resample");
    }

    public void Dispose() => _line.Dispose();
}
