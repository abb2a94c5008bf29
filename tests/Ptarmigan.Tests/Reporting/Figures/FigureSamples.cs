using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Statistics;

namespace Ptarmigan.Tests.Reporting.Figures;

/// <summary>Words and numbers to draw: small ones for approved files, generated ones for the rules.</summary>
internal static class FigureSamples
{
    private static readonly string[] Typical =
    [
        "", "GUI", "Hardware Initialization and Execution Management", "<script>alert(1)</script> & \"more\"",
        "\u202Ereversed\u0000", "Модели и данные", "模型输出质量不佳",
    ];

    public static FigureText Words { get; } = new(
        "sample", "A sample", "What the sample shows.", "How to read the sample.", "Sample: 7 issues; seed 42; taxonomy version 0123456789ab; data of 2026-01-31.");

    /// <summary>Names as they come: none, short, of many words, of one endless word, in other scripts, with hostile letters.</summary>
    public static Gen<string> Name { get; } = Gen.OneOf(
        Gen.Int[0, Typical.Length - 1].Select(place => Typical[place]),
        Gen.String[Gen.Char.AlphaNumeric, 30, 90],
        Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Const(' '))]);

    public static Gen<FigureText> AnyWords { get; } = Gen.Select(Name, Name, Name).Select((title, caption, provenance) =>
        new FigureText("any", title, "", string.Join(' ', Enumerable.Repeat(caption, 9)), provenance));

    /// <summary>Durations with many zeros and a long tail, as resolution times are.</summary>
    public static Gen<double> Days { get; } = Gen.OneOf(Gen.Const(0.0), Gen.Int[0, 30].Select(days => (double)days), Gen.Double[0, 3000]);

    public static Interval Around(double value) => new(value * 0.5, value * 1.8, 0.95);
}
