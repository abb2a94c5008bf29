using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes what was read, as it was read.</summary>
internal sealed class RawTable(StoreSession session, string readAt, bool isCollected = false)
{
    /// <summary>When what comes next was read.</summary>
    public string ReadAt { get; set; } = readAt;

    private long _blockId = session.NextId("raw_block") - 1;
    private RawBlock? _blockToWrite;

    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO raw_document (kind, repository_id, number, sha256, block_id, position, length, is_applied, read_at, is_collected)
        VALUES (@kind, @repository_id, @number, @sha256, @block_id, @position, @length, 1, @read_at, @is_collected)
        ON CONFLICT (sha256, kind, repository_id, number) DO NOTHING
        """);

    private readonly PreparedStatement _find = session.Prepare(
        "SELECT 1 FROM raw_document WHERE sha256 = @sha256 AND kind = @kind AND repository_id = @repository_id AND number = @number");

    private readonly PreparedStatement _letWait = session.Prepare(
        "UPDATE raw_document SET is_applied = 0 WHERE sha256 = @sha256 AND kind = @kind AND repository_id = @repository_id AND number = @number");

    private readonly PreparedStatement _insertBlock = session.Prepare(
        "INSERT INTO raw_block (id, encoding, length, content) VALUES (@id, @encoding, @length, @content)");

    /// <summary>Begins a block, which is written as soon as one of its documents is new to the study.</summary>
    public void BeginBlock(RawBlock? block) => _blockToWrite = block;

    /// <summary>Notes a document of the block.</summary>
    /// <returns>Whether the study did not have it.</returns>
    public bool TryAdd(string kind, long repositoryId, long number, BatchEntry.Read entry)
    {
        if (_blockToWrite is not null)
        {
            if (Has(kind, repositoryId, number, entry)) return false;
            _insertBlock.Run(++_blockId, RawCompression.Encoding, _blockToWrite.Length, _blockToWrite.Content);
            _blockToWrite = null;
        }

        return _insert.Run(kind, repositoryId, number, entry.Sha256, _blockId, entry.Position, entry.Length, ReadAt, isCollected) > 0;
    }

    /// <summary>Marks a timeline as waiting for its issue.</summary>
    public void LetWait(long repositoryId, long number, BatchEntry.Read entry) =>
        _letWait.Run(entry.Sha256, DocumentKind.Timeline, repositoryId, number);

    private bool Has(string kind, long repositoryId, long number, BatchEntry.Read entry)
    {
        using var row = _find.Find(entry.Sha256, kind, repositoryId, number);
        return row.Exists;
    }
}
