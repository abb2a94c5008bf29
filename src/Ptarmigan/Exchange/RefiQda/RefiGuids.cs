using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>GUIDs for the things of a study, made from their ids: the same again at every export, whatever things are renamed to meanwhile.</summary>
/// <remarks>Source: RFC 9562 (2024), section 5.5, UUID version 5: SHA-1 over a namespace and a name.</remarks>
public sealed class RefiGuids
{
    /// <summary>The namespace of all of Ptarmigan's; drawn once, never to change.</summary>
    private static readonly Guid Root = new("6f0d7a52-3c0e-4b1b-9d39-7a5c1f8e2b64");

    private readonly Guid _study;

    /// <summary>The GUIDs of a study.</summary>
    /// <param name="study">What tells the study from any other and never changes, such as its key; not its name.</param>
    public RefiGuids(string study)
    {
        ArgumentException.ThrowIfNullOrEmpty(study);
        _study = Version5(Root, study);
    }

    /// <summary>The GUID of a thing.</summary>
    /// <param name="kind">What it is, such as <c>code</c>: things of two kinds may have the same id.</param>
    /// <param name="id">The id, which is not its name.</param>
    public Guid Of(string kind, string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Version5(Version5(_study, kind), id);
    }

    /// <summary>The UUID of version 5 for a name in a namespace.</summary>
    internal static Guid Version5(Guid space, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Span<byte> whole = new byte[16 + bytes.Length];
        space.TryWriteBytes(whole, bigEndian: true, out _);
        bytes.CopyTo(whole[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 9562 prescribes SHA-1; nothing is kept secret by it.
        SHA1.HashData(whole, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
