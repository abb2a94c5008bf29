using Ptarmigan.Classification.LanguageModels;

namespace Ptarmigan.Cli.Classification;

/// <summary>What the command line wants of a language model.</summary>
/// <param name="Options">Which model, and how it is asked.</param>
/// <param name="IsForecastOnly">Whether nothing is to be sent.</param>
/// <param name="ShowsPrompt">Whether only its prompt is to be shown.</param>
internal sealed record LanguageModelWish(LanguageModelOptions Options, bool IsForecastOnly, bool ShowsPrompt);
