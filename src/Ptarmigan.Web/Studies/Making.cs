using System.Diagnostics.CodeAnalysis;

namespace Ptarmigan.Web.Studies;

/// <summary>Something that is being computed for the readers who wait for it: how far it is, and a stop for when the last of them has left.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A source without a timer holds memory alone.")]
internal sealed class Making
{
    private readonly CancellationTokenSource _stop = new();
    private int _readers;

    /// <summary>Stops the computation.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>How much of the work is done, in [0, 1].</summary>
    public double Done { get; private set; }

    /// <summary>Whether its computation was stopped, so that a new reader needs another.</summary>
    public bool IsStopped => _stop.IsCancellationRequested;

    public void Tell(long done, long of) => Done = of == 0 ? 0 : (double)done / of;

    public void Join() => _readers++;

    /// <summary>A reader leaves.</summary>
    /// <param name="isDone">Whether it is computed, so that there is nothing to stop.</param>
    public void Leave(bool isDone = false)
    {
        if (--_readers == 0 && !isDone) _stop.Cancel();
    }
}
