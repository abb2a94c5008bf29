using System.Globalization;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a run has used and may still use. A request is only begun if the most it can take is left; any number of threads may ask.</summary>
internal sealed class Spending(LanguageModelOptions options)
{
    private readonly Lock _one = new();
    private TokenUse _used;
    private TokenUse _reserved;
    private TokenUse _estimated;

    /// <summary>What was used.</summary>
    public TokenUse Used
    {
        get
        {
            lock (_one) return _used;
        }
    }

    /// <summary>Sets aside what a request can take at most.</summary>
    /// <param name="input">Its estimated tokens.</param>
    /// <returns>What was set aside.</returns>
    /// <exception cref="LanguageModelException">The ceiling would be passed.</exception>
    public TokenUse Reserve(long input)
    {
        lock (_one)
        {
            // Where texts turned out longer than estimated, so will the next one.
            var factor = _estimated.Input > 0 ? Math.Max(1, _used.Input / (double)_estimated.Input) : 1;
            var most = new TokenUse((long)Math.Ceiling(input * factor), options.MaxOutputTokens);
            var all = _used + _reserved + most;
            if (all.Total > options.MaxTokens) throw Ceiling(string.Create(CultureInfo.InvariantCulture, $"{options.MaxTokens:N0} tokens"), "--max-tokens");
            if (options.Price is { } price && price.Of(all) > options.MaxCost) throw Ceiling(string.Create(CultureInfo.InvariantCulture, $"{options.MaxCost}"), "--max-cost");
            _reserved += most;
            return most;
        }
    }

    /// <summary>Counts what a request took in the place of what was set aside for it.</summary>
    public void Settle(TokenUse reserved, long estimatedInput, TokenUse used)
    {
        lock (_one)
        {
            _reserved = new TokenUse(_reserved.Input - reserved.Input, _reserved.Output - reserved.Output);
            _used += used;
            if (used.Input > 0) _estimated += new TokenUse(estimatedInput, 0);
        }
    }

    private static LanguageModelException Ceiling(string what, string option) =>
        new($"The next request could pass the ceiling of {what}.", option, $"Run the same command again with a higher {option}; what was answered is kept, and not asked or paid for again.");
}
