namespace Ptarmigan.Statistics;

/// <summary>What the statistics in this folder require of their input.</summary>
public enum Assumption
{
    /// <summary>A sample or group holds at least one value.</summary>
    NotEmpty,

    /// <summary>Every value is a finite number.</summary>
    Finite,

    /// <summary>There are enough groups, raters, rows or columns for the comparison.</summary>
    EnoughGroups,

    /// <summary>No row and no column of a table sums to zero.</summary>
    NoEmptyMargin,

    /// <summary>Values lie in the range the statistic is defined on (durations are not negative, a level is between 0 and 1).</summary>
    InRange,

    /// <summary>Parallel inputs have the same length.</summary>
    SameLength,

    /// <summary>A rater gives an item at most one answer.</summary>
    OneAnswerEach,
}
