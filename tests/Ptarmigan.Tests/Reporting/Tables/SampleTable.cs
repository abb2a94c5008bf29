using Ptarmigan.Reporting.Tables;

namespace Ptarmigan.Tests.Reporting.Tables;

/// <summary>One table with every kind of cell.</summary>
internal static class SampleTable
{
    public static Table Table { get; } = new(
        "themes", "Resolution time by theme & sub-theme", "Sample: 7 issues; seed 42; taxonomy version 0123456789ab; data of 2026-01-31.",
        [new("Theme", ColumnAlignment.Left), new("Challenges"), new("Share"), new("Mean, days"), new("p"), new("Difference"), new("Remark", ColumnAlignment.Centre)],
        [
            new([Cell.Text("Model Usage"), Cell.Count(1178), Cell.Share(0.1945), Cell.Days(40.25), Cell.PValue(0.0004), Cell.Number(-1.5), Cell.Text("=1+1")], IsStrong: true),
            new([Cell.Text("Model I/O_Handling"), Cell.Count(93), Cell.Share(null, "no total"), Cell.Days(null, "no closed issue"), Cell.PValue(0.047), Cell.Number(double.NaN, reason: "no closed issue"), Cell.Empty], IsIndented: true),
        ],
        "Shares are of all 915 challenges.");
}
