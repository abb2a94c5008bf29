namespace Ptarmigan.Reporting.Axes;

/// <summary>What stands to the left of a row.</summary>
/// <param name="Name">The row's name.</param>
/// <param name="Note">A smaller line below it; empty for none.</param>
/// <param name="IsStrong">Whether it stands for those below it: bold, with a line above.</param>
/// <param name="IsIndented">Whether it belongs below another.</param>
internal sealed record RowLabel(string Name, string Note = "", bool IsStrong = false, bool IsIndented = false);
