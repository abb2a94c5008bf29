using System.Net;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Where a language model is asked: the address below which a server speaks OpenAI's chat completions.</summary>
public sealed record LanguageModelEndpoint
{
    /// <summary>Names a server.</summary>
    /// <param name="address">The address without <c>/chat/completions</c>, such as <c>https://host/v1</c>.</param>
    /// <exception cref="LanguageModelException">It is no such address, or holds a name, a password or a query, which would be stored.</exception>
    public LanguageModelEndpoint(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("https" or "http") || parsed.UserInfo.Length > 0 || parsed.Query.Length > 0 || parsed.Fragment.Length > 0)
        {
            // The address is not repeated: what made it wrong may be a secret.
            throw new LanguageModelException("That is no address of a language model's server.", "--endpoint", $"Write it as https://host/v1, without name, password or query; a key belongs into {LanguageModelKey.Variable}.");
        }

        Address = new Uri(parsed.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    /// <summary>Ollama on this machine.</summary>
    public static LanguageModelEndpoint Ollama { get; } = new("http://127.0.0.1:11434/v1");

    /// <summary>The address.</summary>
    public Uri Address { get; }

    /// <summary>Whether what is sent stays on this machine, as far as its address tells.</summary>
    public bool IsThisMachine => Address.IsLoopback || (IPAddress.TryParse(Address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));

    /// <summary>Whether a key may be sent: nobody between here and there can read it.</summary>
    internal bool IsPrivate => Address.Scheme == "https" || IsThisMachine;

    /// <summary>Whether an address lies on this server, so that it may be given the key and the texts.</summary>
    internal bool Owns(Uri address) => Uri.Compare(address, Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>The address; it holds no secret.</summary>
    public override string ToString() => Address.AbsoluteUri.TrimEnd('/');
}
