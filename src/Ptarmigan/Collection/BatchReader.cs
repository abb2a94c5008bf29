using System.Security.Cryptography;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Reading;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection;

/// <summary>The first half of an import: unpacks, cuts, hashes, parses and compresses, and touches no table.</summary>
internal sealed class BatchReader : IDisposable
{
    // A batch of records that the study has, or rejects, holds no block that could fill it.
    private const int MostEntries = 2000;

    private readonly long _mostBytes;
    private readonly bool _isStrict;
    private readonly RecordParser _parser;
    private readonly KnownDocuments _known;
    private readonly RawCompression _compression = new();
    private readonly RawBlockBuilder _block;
    private List<BatchEntry> _entries = [];
    private long _bytesOfWholeFiles;
    private long _jsonBytes;

    public BatchReader(Study study, bool isStrict)
    {
        _mostBytes = study.Protocol.MaxLineBytes;
        _isStrict = isStrict;
        _parser = new RecordParser(study.Protocol.MaxDepth);
        _known = new KnownDocuments(study.Database);
        _block = new RawBlockBuilder(_compression);
    }

    /// <summary>How many files held records.</summary>
    public int Files { get; private set; }

    /// <summary>Files that could not be read, or not to their end.</summary>
    public List<ImportProblem> Problems { get; } = [];

    /// <summary>Files that nobody named and that hold no records.</summary>
    public List<ImportProblem> PassedOver { get; } = [];

    /// <summary>What is known to be missing in the files that were read.</summary>
    public List<string> Notes { get; } = [];

    private bool MustStop => _isStrict && (Problems.Count > 0 || _entries is [.., BatchEntry.Rejected]);

    /// <summary>Reads files, batch by batch; a strict one ends with the first thing it cannot read.</summary>
    public IEnumerable<Batch> Read(IEnumerable<SourceFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            foreach (var batch in ReadFile(file, cancellation)) yield return batch;
            _bytesOfWholeFiles += file.Bytes;
            if (MustStop) break;
        }

        if (_entries.Count > 0) yield return Close(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _known.Dispose();
        _compression.Dispose();
    }

    private IEnumerable<Batch> ReadFile(SourceFile file, CancellationToken cancellation)
    {
        using var source = Open(file);
        if (source?.Records is not { } reader) yield break;

        Files++;
        if (source.Note is { } note && !Notes.Contains(note)) Notes.Add(note);
        var repository = RepositoryAddress.FromFileName(file.Path);
        while (!MustStop && ReadNext(reader, file, repository))
        {
            if (!_block.IsFull && _entries.Count < MostEntries) continue;
            cancellation.ThrowIfCancellationRequested();
            if (MustStop) break;
            yield return Close(source.Position);
        }

        if (reader.Fault is { } fault) Problems.Add(new ImportProblem(file.Name, $"{fault} What was read before is kept."));
    }

    private Source? Open(SourceFile file)
    {
        try
        {
            var source = Source.Open(file, _mostBytes);
            if (source.Records is null) (file.IsNamed ? Problems : PassedOver).Add(new ImportProblem(file.Name, source.Otherwise));
            return source;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Problems.Add(new ImportProblem(file.Name, $"The file cannot be read: {failure.Message}"));
            return null;
        }
    }

    private bool ReadNext(RecordReader reader, SourceFile file, RepositoryName? fileRepository)
    {
        if (!reader.TryRead(out var record)) return false;

        _jsonBytes += record.Bytes.Length;
        var sha256 = SHA256.HashData(record.Bytes);
        if (_known.Find(sha256, fileRepository) is var kind and not RecordKind.Unknown)
        {
            _entries.Add(new BatchEntry.Known(kind));
            return true;
        }

        GitHubRecord? read = null;
        var reason = Reason(record.Flaw);
        if (reason is null && _parser.TryParse(record.Bytes, fileRepository, out read, out reason))
        {
            // What is left out is not kept either.
            var position = read is PullRequestRecord or LeftOutEventRecord ? 0 : _block.Add(record.Bytes);
            _entries.Add(new BatchEntry.Read(read, sha256, position, record.Bytes.Length));
        }
        else
        {
            var line = new RejectedLine(file.Name, reader.Place, record.Number, reason!);
            _entries.Add(new BatchEntry.Rejected(line, sha256, _compression.Compress(record.Bytes)));
        }

        return true;
    }

    private string? Reason(RecordFlaw flaw) => flaw switch
    {
        RecordFlaw.TooLong => $"The record is longer than {_mostBytes} bytes (import.max_line_bytes in study.yaml).",
        RecordFlaw.CutOff => "The file ends within the record.",
        RecordFlaw.Unbalanced => "The record's brackets do not match.",
        _ => null,
    };

    private Batch Close(long position)
    {
        var batch = new Batch(_entries, _block.Take(), _bytesOfWholeFiles + position, _jsonBytes);
        _entries = [];
        _jsonBytes = 0;
        return batch;
    }
}
