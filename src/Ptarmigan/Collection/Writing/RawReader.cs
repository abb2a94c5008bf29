using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Reads again what was read once.</summary>
internal sealed class RawReader(StoreSession session, int maxDepth) : IDisposable
{
    private readonly RawCompression _compression = new();
    private readonly RecordParser _parser = new(maxDepth);
    private readonly PreparedStatement _block = session.Prepare("SELECT content, length FROM raw_block WHERE id = @id");

    // Documents that follow each other mostly lie in the same block.
    private (long Id, byte[] Bytes) _last;

    /// <summary>The record that a document holds.</summary>
    /// <exception cref="StorageException">It cannot be read any more.</exception>
    public GitHubRecord Read(RawDocument document)
    {
        if (_last.Id != document.BlockId) _last = (document.BlockId, Unpack(document.BlockId));
        var json = _last.Bytes.AsSpan(document.Position, document.Length);
        return _parser.TryParse(json, document.Repository, out var record, out var reason)
            ? record
            : throw new StorageException($"A document that was read once cannot be read again: {reason}", $"raw_document {document.Id}", "Restore study.db from a copy.");
    }

    /// <inheritdoc/>
    public void Dispose() => _compression.Dispose();

    private byte[] Unpack(long id)
    {
        using var row = _block.Find(id);
        return _compression.Decompress(row.Bytes(0), (int)row.Long(1));
    }
}
