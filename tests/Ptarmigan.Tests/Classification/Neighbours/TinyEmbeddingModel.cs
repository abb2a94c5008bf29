using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace Ptarmigan.Tests.Classification.Neighbours;

/// <summary>
/// A sentence-embedding model in ONNX written by hand: one table of words, each along a direction of its own, from which <c>Gather</c> takes a vector a token. Beside it lie
/// its words and, as a user would put it there, ONNX Runtime's library.
/// </summary>
internal static class TinyEmbeddingModel
{
    private static readonly string[] Special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    public static string Write(TemporaryFolder folder, params string[] words)
    {
        var vocabulary = Special.Concat(words).ToArray();
        folder.Write("vocab.txt", string.Join('\n', vocabulary) + "\n");
        var table = new float[vocabulary.Length * words.Length];
        for (var word = 0; word < words.Length; word++) table[((word + Special.Length) * words.Length) + word] = 1;
        File.WriteAllBytes(folder["tiny.onnx"], Model(table, vocabulary.Length, words.Length));
        return folder["tiny.onnx"];
    }

    public static void AddLibrary(TemporaryFolder folder)
    {
        var runtimes = typeof(TinyEmbeddingModel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == "OnnxRuntime").Value!;
        var name = OperatingSystem.IsWindows() ? "onnxruntime.dll" : OperatingSystem.IsMacOS() ? "libonnxruntime.dylib" : "libonnxruntime.so";
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
        File.Copy(Path.Combine(runtimes, $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}", "native", name), folder[name]);
    }

    private static byte[] Model(float[] table, int rows, int columns)
    {
        var initializer = Message(Number(1, rows), Number(1, columns), Number(2, 1), Text(8, "table"), Bytes(9, MemoryMarshal.AsBytes<float>(table).ToArray()));
        var node = Message(Text(1, "table"), Text(1, "input_ids"), Text(2, "last_hidden_state"), Text(4, "Gather"));
        var graph = Message(
            Bytes(1, node), Text(2, "tiny"), Bytes(5, initializer),
            Bytes(11, Value("input_ids", 7, Number(1, 1), Text(2, "tokens"))),
            Bytes(12, Value("last_hidden_state", 1, Number(1, 1), Text(2, "tokens"), Number(1, columns))));
        return Message(Number(1, 8), Bytes(7, graph), Bytes(8, Message(Text(1, ""), Number(2, 13))));
    }

    private static byte[] Value(string name, int type, params byte[][] dimensions) =>
        Message(Text(1, name), Bytes(2, Message(Bytes(1, Message(Number(1, type), Bytes(2, Message([.. dimensions.Select(dimension => Bytes(1, dimension))])))))));

    private static byte[] Message(params byte[][] fields) => [.. fields.SelectMany(field => field)];

    private static byte[] Number(int field, long value) => [.. Varint(field << 3), .. Varint(value)];

    private static byte[] Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    private static byte[] Bytes(int field, byte[] value) => [.. Varint((field << 3) | 2), .. Varint(value.Length), .. value];

    private static IEnumerable<byte> Varint(long value)
    {
        for (; value >= 128; value >>= 7) yield return (byte)(value | 128);
        yield return (byte)value;
    }
}
