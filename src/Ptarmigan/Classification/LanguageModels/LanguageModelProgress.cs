namespace Ptarmigan.Classification.LanguageModels;

/// <summary>How far a run is.</summary>
/// <param name="Done">Issues that all questions were asked for.</param>
/// <param name="Total">All issues of the run.</param>
/// <param name="Use">Tokens used so far.</param>
/// <param name="Cost">What they cost; null where no price is known.</param>
public readonly record struct LanguageModelProgress(int Done, int Total, TokenUse Use, decimal? Cost);
