namespace Ptarmigan.FakeGitHub.Faults;

/// <summary>How an answer is sent.</summary>
public enum Delivery
{
    /// <summary>Whole and at once.</summary>
    Whole,

    /// <summary>Half, under a length that says so: JSON that ends in the middle.</summary>
    CutShort,

    /// <summary>Half, then the connection closes.</summary>
    Closed,

    /// <summary>In pieces with pauses between.</summary>
    Slow,
}
