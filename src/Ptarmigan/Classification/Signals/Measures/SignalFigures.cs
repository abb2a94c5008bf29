using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Tables;

namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>How one signal does on labelled reports.</summary>
/// <remarks>The words are those of Snorkel (Ratner et al., 2017, "Snorkel: rapid training data creation with weak supervision", VLDB 11(3)).</remarks>
public sealed record SignalFigures
{
    /// <summary>The signal.</summary>
    public required Signal Signal { get; init; }

    /// <summary>The labelled reports that its question was answered on.</summary>
    public required int Reports { get; init; }

    /// <summary>Those on which it fired, and was right: its answer is the primary one.</summary>
    public required Tally Primary { get; init; }

    /// <summary>Those on which its answer is among the answers; of a choice the same.</summary>
    public required int AmongAnswers { get; init; }

    /// <summary>Those on which another signal of its question fired as well.</summary>
    public required int Overlaps { get; init; }

    /// <summary>Those on which another signal of its question pointed to something else.</summary>
    public required int Conflicts { get; init; }

    /// <summary>How many of the labelled reports have its answer as the primary one.</summary>
    public required int WithAnswer { get; init; }

    /// <summary>The same in each repository in which it fired, by its name.</summary>
    public required IReadOnlyDictionary<string, Tally> Repositories { get; init; }

    /// <summary>The share of reports on which it fired.</summary>
    public double Coverage => (double)Primary.Of / Reports;

    /// <summary>How often it was right when it fired; NaN where it did not.</summary>
    public double Accuracy => Primary.Share;

    /// <summary>The 95 % interval of the accuracy, by Wilson's score; null where it did not fire.</summary>
    /// <remarks>It takes reports as independent; those of one repository are not quite.</remarks>
    public Interval? AccuracyInterval => Primary.Of == 0 ? null : WilsonInterval.Of(Primary.Right, Primary.Of);

    /// <summary>How many times as often as by chance it was right: accuracy over the share of its answer; NaN where either is missing.</summary>
    public double Lift => Accuracy / ((double)WithAnswer / Reports);
}
