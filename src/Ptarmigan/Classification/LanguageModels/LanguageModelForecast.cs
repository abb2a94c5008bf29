namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a run is going to ask, as near as one can say before.</summary>
/// <param name="Issues">Number of issues.</param>
/// <param name="Kept">Questions that are answered by what the study keeps already.</param>
/// <param name="Requests">Requests to be sent. One that is sent again, since its answer did not fit, is not counted.</param>
/// <param name="ChallengeShare">The share of the issues that are taken to be PTM-related, so that they are asked about challenges; null where that question is not asked, or of all.</param>
/// <param name="Use">Tokens, estimated by the length of the texts.</param>
/// <param name="Cost">What they cost; null where no price is known.</param>
public sealed record LanguageModelForecast(int Issues, int Kept, int Requests, double? ChallengeShare, TokenUse Use, decimal? Cost);
