namespace Ptarmigan.Classification.LanguageModels;

/// <summary>A server sent more than an answer can have; reading was stopped. It concerns one issue, not the run.</summary>
internal sealed class TooLargeAnswerException() : Exception("The answer is larger than a megabyte.");
