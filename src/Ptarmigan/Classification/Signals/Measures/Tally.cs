namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>How many of some reports are right.</summary>
/// <param name="Of">How many there are.</param>
/// <param name="Right">How many of them are right.</param>
public readonly record struct Tally(int Of, int Right)
{
    /// <summary>The share that is right; NaN of none.</summary>
    public double Share => (double)Right / Of;

    /// <summary>Both together.</summary>
    public static Tally operator +(Tally one, Tally other) => new(one.Of + other.Of, one.Right + other.Right);

    internal static Tally One(bool isRight) => new(1, isRight ? 1 : 0);
}
