using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Keeps aside what could not be read.</summary>
internal sealed class RejectedTable(StoreSession session, string seenAt)
{
    private readonly PreparedStatement _insert = session.Prepare(
        """
        INSERT INTO rejected_record (file, place, line, reason, sha256, encoding, content, seen_at)
        VALUES (@file, @place, @line, @reason, @sha256, @encoding, @content, @seen_at)
        ON CONFLICT (file, line, sha256) DO NOTHING
        """);

    /// <summary>Keeps a record, unless the same one is there.</summary>
    public void Keep(BatchEntry.Rejected entry) => _insert.Run(
        entry.Line.File, entry.Line.Place, entry.Line.Line, entry.Line.Reason, entry.Sha256, RawCompression.Encoding, entry.Content, seenAt);
}
