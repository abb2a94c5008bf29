namespace Ptarmigan.Reporting.Tables;

/// <summary>What a cell of a <see cref="Table"/> holds.</summary>
public enum CellKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Nothing, for a stated reason.</summary>
    Undefined,

    /// <summary>Nothing, because nothing belongs there.</summary>
    Empty,
}
