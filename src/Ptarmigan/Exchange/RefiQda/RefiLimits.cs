namespace Ptarmigan.Exchange.RefiQda;

/// <summary>How much a file may ask for before it is refused: projects come from anywhere, and a small archive can unpack to more than any machine holds.</summary>
public sealed record RefiLimits
{
    /// <summary>The size of the file, in bytes.</summary>
    /// <value>The default is 2 GiB, the most that REFI-QDA allows for one source.</value>
    public long FileBytes { get; init; } = 2L << 30;

    /// <summary>The files in a package.</summary>
    /// <value>The default is 100,000.</value>
    public int Entries { get; init; } = 100_000;

    /// <summary>The size of the XML, in bytes when unpacked.</summary>
    /// <value>The default is 256 MiB.</value>
    public long XmlBytes { get; init; } = 256L << 20;

    /// <summary>The size of one text, in bytes when unpacked.</summary>
    /// <value>The default is 64 MiB.</value>
    public long TextBytes { get; init; } = 64L << 20;

    /// <summary>The size of everything that is unpacked, in bytes.</summary>
    /// <value>The default is 1 GiB.</value>
    public long TotalBytes { get; init; } = 1L << 30;

    /// <summary>How many times its packed size a file of a package may unpack to, once it is larger than a mebibyte. Texts shrink to a third, seldom to a twentieth.</summary>
    /// <value>The default is 200; the format's own limit is 1,032.</value>
    public int Ratio { get; init; } = 200;

    /// <summary>How deep elements may nest.</summary>
    /// <value>The default is 100.</value>
    public int Depth { get; init; } = 100;

    /// <summary>The elements of the XML.</summary>
    /// <value>The default is 2,000,000.</value>
    public int Elements { get; init; } = 2_000_000;
}
