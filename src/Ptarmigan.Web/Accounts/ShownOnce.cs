using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Ptarmigan.Web.Accounts;

/// <summary>Texts for the next page of one person: a link just made, what a form's check found. Each is shown once and then forgotten.</summary>
internal sealed class ShownOnce
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, (string? Person, string Text)> _texts = new();

    /// <summary>Keeps a text and returns the key for the page's address.</summary>
    public string Keep(string? person, string text)
    {
        if (_texts.Count >= Most) _texts.Clear();
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _texts[key] = (person, text);
        return key;
    }

    /// <summary>Takes the text out, if it was kept for this person.</summary>
    public string? Take(string? person, string? key) =>
        key is not null && _texts.TryGetValue(key, out var kept) && kept.Person == person && _texts.TryRemove(key, out _) ? kept.Text : null;
}
