namespace Ptarmigan.Classification.Models;

/// <summary>What the logarithm of the odds of <c>yes</c> is made of.</summary>
/// <param name="Text">What the report's own score adds.</param>
/// <param name="Repository">What the mean score of the repository's other reports adds; 0 where they are not considered.</param>
/// <param name="Constant">What is added to every report.</param>
public readonly record struct LogitParts(double Text, double Repository, double Constant)
{
    /// <summary>The logarithm of the odds.</summary>
    public double Sum => Text + Repository + Constant;
}
