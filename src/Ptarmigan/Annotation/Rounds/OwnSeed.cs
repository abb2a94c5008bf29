using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Seeds derived from one seed and a name, so that who else takes part does not change one's own draw.</summary>
internal static class OwnSeed
{
    public static long Of(long seed, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{name}")));
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
