using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Explanations;

/// <summary>A place in the text that contributes.</summary>
/// <param name="Part">Title or body.</param>
/// <param name="Start">Where it begins there, in Unicode code points from 0.</param>
/// <param name="End">Where it ends, in code points: the first one that is no longer in it.</param>
/// <param name="Quote">The words.</param>
/// <param name="Amount">What it adds to the score.</param>
public readonly record struct ContributionSpan(EvidencePart Part, int Start, int End, string Quote, double Amount);
