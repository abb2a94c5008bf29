namespace Ptarmigan.Collection.Collecting;

/// <summary>How much to ask for at once: halved when it was too much for the server, and grown back slowly.</summary>
/// <param name="first">The size to begin with.</param>
/// <param name="most">The largest.</param>
internal sealed class PageSize(int first, int most)
{
    private const int SuccessesToGrow = 4;

    private int _successes;

    /// <summary>The size now.</summary>
    public int Value { get; private set; } = first;

    /// <summary>Halves the size.</summary>
    /// <returns>False where it is 1 already.</returns>
    public bool TryShrink()
    {
        _successes = 0;
        if (Value == 1) return false;
        Value /= 2;
        return true;
    }

    /// <summary>Notes that the size was good; after some that were, it is doubled.</summary>
    public void Succeed()
    {
        if (++_successes < SuccessesToGrow) return;
        _successes = 0;
        Value = Math.Min(most, Value * 2);
    }
}
