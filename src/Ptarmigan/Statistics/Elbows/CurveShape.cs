namespace Ptarmigan.Statistics.Elbows;

/// <summary>Which way a curve bends.</summary>
public enum CurveShape
{
    /// <summary>Above the line between its ends: fast first and then levelling off when rising, slow first and then dropping when falling.</summary>
    Concave,

    /// <summary>Below the line between its ends: slow first and then shooting up when rising, dropping first and then levelling off when falling.</summary>
    Convex,
}
