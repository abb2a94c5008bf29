namespace Ptarmigan.Classification.LanguageModels;

/// <summary>A pause that a server asked for, or that its failure makes advisable.</summary>
/// <param name="Why">Why, in a few words.</param>
/// <param name="Until">Until when.</param>
public readonly record struct LanguageModelPause(string Why, DateTimeOffset Until);
