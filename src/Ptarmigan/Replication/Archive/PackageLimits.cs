namespace Ptarmigan.Replication.Archive;

/// <summary>How much a replication package may ask for when it is unpacked.</summary>
public sealed record PackageLimits
{
    /// <summary>How many files it may hold.</summary>
    /// <value>The default is 5,000.</value>
    public int Entries { get; init; } = 5_000;

    /// <summary>How large one file may be, unpacked, in bytes.</summary>
    /// <value>The default is 2 GiB.</value>
    public long EntryBytes { get; init; } = 2L << 30;

    /// <summary>How large all may be together, unpacked, in bytes.</summary>
    /// <value>The default is 8 GiB.</value>
    public long TotalBytes { get; init; } = 8L << 30;

    /// <summary>How many times its packed size a file may be; beyond 1 MiB.</summary>
    /// <value>The default is 200; the format's own limit is 1,032.</value>
    public int Ratio { get; init; } = 200;
}
