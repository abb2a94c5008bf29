namespace Ptarmigan.Selection.Inspection;

/// <summary>What a person who looked at a repository says.</summary>
public enum InspectionVerdict
{
    /// <summary>It belongs into the study.</summary>
    Include,

    /// <summary>It does not.</summary>
    Exclude,

    /// <summary>What was said before is taken back.</summary>
    Withdrawn,
}
