namespace Ptarmigan.Collection.Reading;

/// <summary>What keeps a record from being read, before anyone looked at its JSON.</summary>
internal enum RecordFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is longer than the limit; only the beginning is there.</summary>
    TooLong,

    /// <summary>The file ends within it.</summary>
    CutOff,

    /// <summary>Its brackets do not match, so that nobody can say where the next one begins.</summary>
    Unbalanced,
}
