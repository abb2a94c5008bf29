using System.Data.Common;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection;

/// <summary>Tells the thread that reads which JSON texts the study has, so that it need not parse them again.</summary>
/// <remarks>Only a hint: what was written a moment ago may not show yet, and the writer finds out for itself.</remarks>
internal sealed class KnownDocuments : IDisposable
{
    private readonly DbConnection _connection;
    private readonly PreparedStatement? _find;

    public KnownDocuments(StudyDatabase database)
    {
        _connection = database.OpenReader();
        if (_connection.Scalar<long?>("SELECT id FROM raw_document LIMIT 1") is null) return;
        _find = new PreparedStatement(
            _connection,
            "SELECT d.kind, r.name_key FROM raw_document AS d JOIN repository AS r ON r.id = d.repository_id WHERE d.sha256 = @sha256 LIMIT 1");
    }

    /// <summary>What a JSON text is, if the study has it; else unknown.</summary>
    /// <param name="sha256">The hash of the text.</param>
    /// <param name="fileRepository">The repository that the file's name tells: an empty timeline belongs to that one alone.</param>
    public RecordKind Find(byte[] sha256, RepositoryName? fileRepository)
    {
        if (_find is null) return RecordKind.Unknown;
        using var row = _find.Find(sha256);
        if (!row.Exists) return RecordKind.Unknown;

        var kind = DocumentKind.Parse(row.Text(0)!);
        return kind == RecordKind.Timeline && fileRepository?.Key != row.Text(1) ? RecordKind.Unknown : kind;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _find?.Dispose();
        _connection.Dispose();
    }
}
