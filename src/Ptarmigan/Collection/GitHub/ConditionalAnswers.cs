using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.GitHub;

/// <summary>Answers that the study keeps, with the tags by which GitHub tells whether they still hold.</summary>
/// <param name="study">The study.</param>
/// <param name="identity">Who asks: a tag given to one is unknown to another.</param>
internal sealed class ConditionalAnswers(Study study, string identity) : IDisposable
{
    private readonly RawCompression _compression = new();

    /// <summary>The answer to an address, with its tag; null where none is kept.</summary>
    public (string Tag, byte[] Body, string? Link)? Find(Uri address) => study.Database.Connection.Query(
        "SELECT tag, content, length, link FROM conditional_answer WHERE identity = @identity AND address = @address",
        row => ((string, byte[], string?)?)(row.GetString(0), _compression.Decompress(row.GetFieldValue<byte[]>(1), row.GetInt32(2)), row.TextOrNull(3)),
        ("identity", identity), ("address", address.AbsoluteUri)).FirstOrDefault();

    /// <summary>Keeps an answer.</summary>
    public void Keep(Uri address, string tag, GitHubAnswer answer) => study.Database.Connection.Execute(
        """
        INSERT INTO conditional_answer (identity, address, tag, encoding, length, content, link, read_at)
        VALUES (@identity, @address, @tag, @encoding, @length, @content, @link, @read_at)
        ON CONFLICT (identity, address) DO UPDATE SET tag = excluded.tag, encoding = excluded.encoding, length = excluded.length,
            content = excluded.content, link = excluded.link, read_at = excluded.read_at
        """,
        ("identity", identity), ("address", address.AbsoluteUri), ("tag", tag), ("encoding", RawCompression.Encoding), ("length", answer.Body.Length),
        ("content", _compression.Compress(answer.Body)), ("link", answer.Header("link")), ("read_at", study.Time.GetUtcNow().ToStoredText()));

    /// <inheritdoc/>
    public void Dispose() => _compression.Dispose();
}
