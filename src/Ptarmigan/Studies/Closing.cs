namespace Ptarmigan.Studies;

/// <summary>Which closing of an issue ends its resolution time.</summary>
public enum Closing
{
    /// <summary>The last one, after which it stayed closed.</summary>
    Final,

    /// <summary>The first one, even if the issue was reopened later.</summary>
    First,
}
