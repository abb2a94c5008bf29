namespace Ptarmigan.Classification.Explanations;

/// <summary>What one word, signal, part of the skeleton or number adds to the score of an answer.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The word in lower case, or what stands for it, such as <c>&lt;number&gt;</c>; the signal's name; what the number counts.</param>
/// <param name="Amount">What it adds to the score: more than 0 speaks for the answer, less against it.</param>
/// <param name="IsAmbiguous">
/// Whether a feature in it has the hash of another text of this report. The model cannot tell the two apart, so that what the hash is worth is dealt out over both.
/// </param>
/// <param name="Spans">Where it stands, in the order of the report; their amounts sum to <paramref name="Amount"/>. Empty for numbers.</param>
public sealed record Contribution(ContributionKind Kind, string Name, double Amount, bool IsAmbiguous, IReadOnlyList<ContributionSpan> Spans);
