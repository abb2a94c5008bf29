using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Collection.Parsing;

/// <summary>The SHA-256 of texts in UTF-8.</summary>
internal static class TextHash
{
    /// <summary>The hash of a title, a line feed, and a body; a missing body counts as an empty one.</summary>
    public static byte[] OfIssue(string title, string? body) => Of(title, "\n", body);

    /// <summary>The hash of a comment; a missing body counts as an empty one.</summary>
    public static byte[] OfComment(string? body) => Of(body, null, null);

    private static byte[] Of(string? first, string? second, string? third)
    {
        var most = Encoding.UTF8.GetMaxByteCount((first?.Length ?? 0) + (second?.Length ?? 0) + (third?.Length ?? 0));
        var bytes = ArrayPool<byte>.Shared.Rent(most);
        var length = Encoding.UTF8.GetBytes(first, bytes);
        length += Encoding.UTF8.GetBytes(second, bytes.AsSpan(length));
        length += Encoding.UTF8.GetBytes(third, bytes.AsSpan(length));
        var hash = SHA256.HashData(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }
}
