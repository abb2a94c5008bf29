using Ptarmigan.Classification.Evaluation;

namespace Ptarmigan.Cli.Classification;

/// <summary>An evaluation that was made.</summary>
/// <param name="How">What was trained on and asked about, in words.</param>
/// <param name="Alone">The measures by each report's own text.</param>
/// <param name="WithContext">The measures where other reports of the repository are considered; null where that was not asked.</param>
/// <param name="Notes">What a reader must know.</param>
internal sealed record EvaluationRun(string How, EvaluationReport Alone, EvaluationReport? WithContext, IReadOnlyList<string> Notes);
