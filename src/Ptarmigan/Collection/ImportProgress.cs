namespace Ptarmigan.Collection;

/// <summary>How far an import is.</summary>
/// <param name="BytesDone">Bytes of the files that were read, as they stand on disk.</param>
/// <param name="BytesTotal">Bytes of all files to read.</param>
/// <param name="Records">Records read so far, of every kind, rejected ones too.</param>
public readonly record struct ImportProgress(long BytesDone, long BytesTotal, long Records);
