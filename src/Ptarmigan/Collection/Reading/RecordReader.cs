namespace Ptarmigan.Collection.Reading;

/// <summary>Cuts a content into records.</summary>
internal abstract class RecordReader
{
    /// <summary>What the number of a record counts: <c>line</c> or <c>element</c>.</summary>
    public abstract string Place { get; }

    /// <summary>Why the file as a whole is not sound, known once its last record was read; null where it is.</summary>
    public abstract string? Fault { get; }

    /// <summary>Reads the next record.</summary>
    /// <returns>Whether there was one.</returns>
    public abstract bool TryRead(out SourceRecord record);
}
