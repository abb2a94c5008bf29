namespace Ptarmigan.Collection.Reading;

/// <summary>A file that was opened and recognised by its content: JSON, plain or gzip, or a PeaTMOSS database.</summary>
internal sealed class Source : IDisposable
{
    private readonly IDisposable? _opened;
    private readonly Func<long> _position;

    private Source(IDisposable? opened, RecordReader? records, string otherwise, Func<long> position) =>
        (_opened, Records, Otherwise, _position) = (opened, records, otherwise, position);

    /// <summary>Its records; null where it holds none that an import knows.</summary>
    public RecordReader? Records { get; }

    /// <summary>What the file is, where it holds no records.</summary>
    public string Otherwise { get; }

    /// <summary>What is known to be missing in such a file.</summary>
    public string? Note => Records is PeatmossReader ? PeatmossReader.Incompleteness : null;

    /// <summary>How far into the file, in its own bytes, reading has come; for a database, as a share of its records.</summary>
    public long Position => _position();

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Source Open(SourceFile file, long mostBytes)
    {
        var content = SourceContent.Open(file.Path);
        var buffer = new SourceBuffer(content);
        var records = SourceFormat.Recognise(buffer, mostBytes, out var otherwise);
        if (!SourceFormat.IsDatabase(buffer)) return new Source(content, records, otherwise, () => buffer.Position);

        content.Dispose();
        var database = PeatmossReader.Open(file.Path, mostBytes, out otherwise);
        return new Source(database, database, otherwise, () => (long)(file.Bytes * database!.Share));
    }

    /// <inheritdoc/>
    public void Dispose() => _opened?.Dispose();
}
