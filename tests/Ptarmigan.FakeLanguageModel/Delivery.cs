namespace Ptarmigan.FakeLanguageModel;

/// <summary>How an answer goes over the network.</summary>
public enum Delivery
{
    /// <summary>As it should.</summary>
    Whole,

    /// <summary>In pieces, with a pause after each.</summary>
    Slow,

    /// <summary>The connection is closed in the middle.</summary>
    Closed,
}
