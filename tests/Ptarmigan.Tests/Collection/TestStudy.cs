using System.IO.Compression;
using System.Text;
using Ptarmigan.Collection;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Collection;

/// <summary>A new study in a folder of its own, and files to import into it.</summary>
internal sealed class TestStudy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestStudy(Protocol? protocol = null, TimeProvider? time = null) => Study = Study.Create(_folder["study"], protocol ?? new Protocol(), time ?? new FixedTime());

    public Study Study { get; }

    public string Folder => _folder.Path;

    /// <summary>Writes a file beside the study.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Writes a file beside the study.</summary>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(_folder[name], bytes);
        return _folder[name];
    }

    public ImportResult Import(params IEnumerable<string> paths) =>
        Ptarmigan.Collection.Import.Run(Study, paths, null, null, TestContext.Current.CancellationToken);

    /// <summary>Imports one file of JSON Lines.</summary>
    public ImportResult ImportText(string text, string name = "data.jsonl") => Import(Write(name, text));

    /// <summary>The one value a query gives, as text.</summary>
    public string? Value(string sql) => Study.Database.Connection.Scalar<string>(sql);

    /// <summary>The first column of a query, rows parted by bars.</summary>
    public string Column(string sql) => string.Join("|", Study.Database.Connection.Query(sql, row => row.IsDBNull(0) ? "" : row.GetValue(0).ToString()));

    public void Dispose()
    {
        Study.Dispose();
        _folder.Dispose();
    }

    public static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
    }
}
