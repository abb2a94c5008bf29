using System.Net.Http.Headers;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The key of a language model's server. It shows itself to nobody: printed, logged or serialised it is blank.</summary>
public sealed class LanguageModelKey
{
    /// <summary>The variable that the command line takes it from.</summary>
    public const string Variable = "PTARMIGAN_LANGUAGE_MODEL_KEY";

    private readonly string _secret;

    /// <summary>Wraps a key.</summary>
    /// <param name="secret">The key; white space around it does not matter.</param>
    /// <exception cref="LanguageModelException">It is empty or holds signs that no key has.</exception>
    public LanguageModelKey(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _secret = secret.Trim();
        if (_secret.Length == 0 || !_secret.All(letter => letter is > ' ' and <= '~'))
        {
            throw new LanguageModelException("The key is empty or holds signs that no key has.", Variable, "Set it anew, or unset it where the server wants none.");
        }
    }

    /// <summary>The header that carries it; for the request alone.</summary>
    internal AuthenticationHeaderValue ToHeader() => new("Bearer", _secret);

    /// <summary>What a server said, without the key in it.</summary>
    internal string Hide(string text) => text.Replace(_secret, "…", StringComparison.OrdinalIgnoreCase);

    /// <summary>Blank.</summary>
    public override string ToString() => "";
}
