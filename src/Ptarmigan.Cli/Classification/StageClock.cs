namespace Ptarmigan.Cli.Classification;

/// <summary>Times training and predicting.</summary>
internal sealed class StageClock(TimeProvider time)
{
    /// <summary>Seconds of training; null where nothing was trained.</summary>
    public double? TrainSeconds { get; private set; }

    /// <summary>Seconds of predicting; null where it was not timed by itself.</summary>
    public double? PredictSeconds { get; private set; }

    /// <summary>Reports a second; null where predicting was not timed by itself.</summary>
    public double? IssuesPerSecond { get; private set; }

    public T Train<T>(Func<T> work)
    {
        var start = time.GetTimestamp();
        var result = work();
        TrainSeconds = time.GetElapsedTime(start).TotalSeconds;
        return result;
    }

    public T Predict<T>(int reports, Func<T> work)
    {
        var start = time.GetTimestamp();
        var result = work();
        PredictSeconds = time.GetElapsedTime(start).TotalSeconds;
        IssuesPerSecond = reports / PredictSeconds;
        return result;
    }
}
