namespace Ptarmigan.Collection;

/// <summary>Some records on their way from the thread that reads to the thread that writes.</summary>
/// <param name="Entries">The records, in the order in which they were read.</param>
/// <param name="Block">The JSON texts of those to write; null where there are none.</param>
/// <param name="BytesDone">How many bytes of the files were read when the batch was closed.</param>
/// <param name="JsonBytes">How many bytes of JSON its records have.</param>
internal sealed record Batch(IReadOnlyList<BatchEntry> Entries, RawBlock? Block, long BytesDone, long JsonBytes);
