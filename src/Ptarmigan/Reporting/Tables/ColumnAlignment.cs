namespace Ptarmigan.Reporting.Tables;

/// <summary>To which side the cells of a column stand.</summary>
public enum ColumnAlignment
{
    /// <summary>To the left: words.</summary>
    Left,

    /// <summary>To the right: numbers.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Centre,
}
