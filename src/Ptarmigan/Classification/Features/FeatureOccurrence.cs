using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>One place where a feature was met.</summary>
/// <param name="Hash">The feature.</param>
/// <param name="Field">The part of the report.</param>
/// <param name="Start">Where it begins in the title or the body, in UTF-16 units.</param>
/// <param name="Length">Its length there; 0 where it stands for the whole report.</param>
internal readonly record struct FeatureOccurrence(uint Hash, TextField Field, int Start, int Length);
