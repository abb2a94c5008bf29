namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a language model costs, in whatever currency its user counts.</summary>
/// <param name="InputPerMillion">A million tokens that it reads.</param>
/// <param name="OutputPerMillion">A million tokens that it writes.</param>
public readonly record struct LanguageModelPrice(decimal InputPerMillion, decimal OutputPerMillion)
{
    private const decimal Million = 1_000_000;

    /// <summary>What so many tokens cost.</summary>
    /// <param name="use">The tokens.</param>
    public decimal Of(TokenUse use) => ((use.Input * InputPerMillion) + (use.Output * OutputPerMillion)) / Million;
}
