using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>How the signals of a question do together.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reports">The labelled reports.</param>
/// <param name="Repositories">How many repositories they are from.</param>
/// <param name="Majority">Reports on which any signal fired, and on which the answer with most votes was right (ties go to the answer that comes first).</param>
/// <param name="Weighted">The same with each vote worth what the signal's precision in the <em>other</em> repositories says.</param>
/// <param name="WeightedTopThree">How many times the right answer was among the three best by weight.</param>
/// <param name="WeightedTheme">How many times the theme of the best by weight was right; of a choice the same as the answer.</param>
/// <param name="SurestHalf">The surer half of the answers by weight, and how many were right.</param>
/// <param name="CalibrationError">The mean gap between confidence and accuracy over ten bins of confidence, by weight.</param>
/// <param name="PerRepository">The weighted figure of each repository.</param>
public sealed record VoteFigures(
    Question Question, int Reports, int Repositories, Tally Majority, Tally Weighted, int WeightedTopThree, int WeightedTheme, Tally SurestHalf,
    double CalibrationError, IReadOnlyDictionary<string, Tally> PerRepository);
