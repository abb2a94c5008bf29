namespace Ptarmigan.Web.Learning;

/// <summary>Something that is being measured or trained: what is being done, and a stop.</summary>
/// <param name="title">What it is for.</param>
/// <param name="stop">The stop.</param>
internal sealed class RunningWork(string title, CancellationTokenSource stop) : IProgress<string>
{
    public string Title => title;

    public CancellationToken Stopped { get; } = stop.Token;

    /// <summary>What is being done.</summary>
    public string Step { get; private set; } = "Reading the labels";

    public bool IsOver { get; private set; }

    /// <summary>Why it failed; null where it did not.</summary>
    public string? Failure { get; set; }

    public void Report(string value) => Step = value;

    public void Stop()
    {
        if (!IsOver) stop.Cancel();
    }

    public void End()
    {
        IsOver = true;
        stop.Dispose();
    }
}
