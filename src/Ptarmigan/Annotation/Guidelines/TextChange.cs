namespace Ptarmigan.Annotation.Guidelines;

/// <summary>What became of a line between two texts.</summary>
public enum TextChange
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the older text only.</summary>
    Removed,

    /// <summary>It stands in the newer text only.</summary>
    Added,
}
