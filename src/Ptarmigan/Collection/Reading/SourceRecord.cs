namespace Ptarmigan.Collection.Reading;

/// <summary>One record as it stands in a file; its bytes are good until the next one is read.</summary>
internal readonly ref struct SourceRecord
{
    /// <summary>The bytes of its JSON text.</summary>
    public required ReadOnlySpan<byte> Bytes { get; init; }

    /// <summary>Its 1-based line, or which element of the array it is.</summary>
    public required long Number { get; init; }

    /// <summary>What keeps it from being read.</summary>
    public RecordFlaw Flaw { get; init; }
}
