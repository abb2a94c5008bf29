namespace Ptarmigan.Text;

/// <summary>Whether a text is in English.</summary>
public enum NaturalLanguage
{
    /// <summary>Too little or too mixed to say.</summary>
    Undetermined,

    /// <summary>English.</summary>
    English,

    /// <summary>Another language.</summary>
    NotEnglish,
}
