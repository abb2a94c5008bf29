namespace Ptarmigan.Statistics;

/// <summary>The alternative hypothesis of a test of two samples, always said of the first one.</summary>
public enum Alternative
{
    /// <summary>The first sample tends to other values than the second.</summary>
    TwoSided,

    /// <summary>The first sample tends to larger values than the second.</summary>
    Greater,

    /// <summary>The first sample tends to smaller values than the second.</summary>
    Less,
}
