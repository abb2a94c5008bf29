namespace Ptarmigan.Exchange.RefiQda;

/// <summary>Which way a link points.</summary>
public enum RefiDirection
{
    /// <summary>No way: the two belong together.</summary>
    Associative,

    /// <summary>From its origin to its target.</summary>
    OneWay,

    /// <summary>Both ways.</summary>
    Bidirectional,
}
