using System.IO.Compression;
using System.Text.Json;

namespace Ptarmigan.Benchmarks;

/// <summary>The least that any import must do: unpack the files and parse every line with System.Text.Json, keeping nothing.</summary>
internal static class ParseOnly
{
    public static int Run(string folder)
    {
        var records = Directory.EnumerateFiles(folder, "*.gz", SearchOption.AllDirectories).Sum(ParseFile);
        Console.WriteLine($"{records} records");
        return 0;
    }

    private static long ParseFile(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var buffer = new byte[1 << 20];
        var (length, records) = (0, 0L);
        while (true)
        {
            var read = stream.Read(buffer.AsSpan(length));
            if (read == 0) break;
            length += read;

            var start = 0;
            int end;
            while ((end = buffer.AsSpan(start, length - start).IndexOf((byte)'\n')) >= 0)
            {
                using var document = JsonDocument.Parse(buffer.AsMemory(start, end));
                start += end + 1;
                records++;
            }

            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (length > buffer.Length / 2) Array.Resize(ref buffer, buffer.Length * 2);
        }

        return records;
    }
}
