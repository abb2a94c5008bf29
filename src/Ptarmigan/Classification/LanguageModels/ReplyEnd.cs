namespace Ptarmigan.Classification.LanguageModels;

/// <summary>How a reply ended.</summary>
internal enum ReplyEnd
{
    /// <summary>The model had finished.</summary>
    Whole,

    /// <summary>It was cut off at the allowed length.</summary>
    CutOff,

    /// <summary>A filter of the provider's stopped it.</summary>
    Filtered,

    /// <summary>The model or its server declined to answer.</summary>
    Refused,

    /// <summary>The text was too long for the model.</summary>
    TooLong,

    /// <summary>It was not in the form of the protocol.</summary>
    Malformed,

    /// <summary>It had more than a megabyte, and was not read.</summary>
    TooLarge,
}
