namespace Ptarmigan.Statistics.Elbows;

/// <summary>What kind of elbow to look for, and how eagerly.</summary>
public sealed record ElbowOptions
{
    /// <summary>Whether the curve rises or falls.</summary>
    /// <value>The default is <see cref="CurveDirection.Increasing"/>.</value>
    public CurveDirection Direction { get; init; } = CurveDirection.Increasing;

    /// <summary>Which way it bends.</summary>
    /// <value>The default is <see cref="CurveShape.Concave"/>.</value>
    public CurveShape Shape { get; init; } = CurveShape.Concave;

    /// <summary>How many points of flat curve it takes to believe in an elbow: 0 takes the first local bend, larger values wait longer.</summary>
    /// <value>The default is 1, as in the paper; not negative.</value>
    public double Sensitivity { get; init; } = 1;

    /// <summary>Which elbow is taken where Kneedle finds several.</summary>
    /// <value>The default is <see cref="ElbowChoice.First"/>, as in the paper.</value>
    public ElbowChoice Choice { get; init; } = ElbowChoice.First;
}
