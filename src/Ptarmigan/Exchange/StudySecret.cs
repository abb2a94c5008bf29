using System.Security.Cryptography;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Exchange;

/// <summary>Random bytes that a study makes once and never gives away.</summary>
internal static class StudySecret
{
    private const int Bytes = 32;

    /// <summary>The bytes of a name; the first call draws them.</summary>
    public static byte[] Of(Study study, string name)
    {
        var connection = study.Database.Connection;
        connection.Execute(
            "INSERT INTO study_secret (name, value) VALUES (@name, @key) ON CONFLICT (name) DO NOTHING", ("name", name), ("key", RandomNumberGenerator.GetBytes(Bytes)));
        return connection.Scalar<byte[]>("SELECT value FROM study_secret WHERE name = @name", ("name", name))!;
    }
}
