using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Exchange;

namespace Ptarmigan.Classification.Models;

/// <summary>
/// Models as files: a line that says what it is, a line of JSON with the description, and the numbers, compressed. No text of a report is in it: features are hashes.
/// </summary>
/// <remarks>A file may come from anyone: sizes are bounded before anything is allocated, and a hash tells a broken file. Nothing in it is code.</remarks>
public static class ModelFile
{
    /// <summary>The ending of a model's file.</summary>
    public const string Extension = ".ptarmodel";

    private const string FirstLine = "Ptarmigan model 1";
    private const int LongestHeader = 1 << 20;

    /// <summary>Writes a model, all or nothing.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">Where to.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="ExportException">There is a file already, or it cannot be written.</exception>
    public static void Write(TrainedModel model, string path, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(model);
        AtomicFile.Write(path, overwrite, stream => Write(model, stream));
    }

    /// <summary>Writes a model to a stream.</summary>
    public static void Write(TrainedModel model, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(stream);
        var numbers = new MemoryStream();
        using (var writer = new BinaryWriter(numbers, Encoding.UTF8, leaveOpen: true)) WriteNumbers(model, writer);
        var payload = numbers.ToArray();
        var header = new Header(Convert.ToHexStringLower(SHA256.HashData(payload)), payload.Length, model.Description);
        stream.Write(Encoding.UTF8.GetBytes($"{FirstLine}\n{JsonSerializer.Serialize(header, JsonSerializerOptions.Web)}\n"));
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(payload);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="signals">The signals the model counts as features.</param>
    /// <exception cref="ModelException">It cannot be read, is not a model, is broken, or was trained with other signals.</exception>
    public static TrainedModel Read(string path, SignalSet signals)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path, signals);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The model cannot be read: {failure.Message}", path, "Check the path.", failure);
        }
    }

    internal static TrainedModel Read(Stream stream, string where, SignalSet signals)
    {
        if (Line(stream, 64) != FirstLine) throw new ModelException("This is not a model of Ptarmigan.", where, "`ptarmigan train --out FILE` makes one.");
        try
        {
            var header = JsonSerializer.Deserialize<Header>(Line(stream, LongestHeader) ?? "", JsonSerializerOptions.Web) ?? throw new InvalidDataException("no description");
            if (header.Bytes is < 0 or > int.MaxValue / 2) throw new InvalidDataException("a size out of bounds");
            var payload = new byte[header.Bytes];
            using (var packed = new BrotliStream(stream, CompressionMode.Decompress)) packed.ReadExactly(payload);
            if (Convert.ToHexStringLower(SHA256.HashData(payload)) != header.Sha256) throw new InvalidDataException("its numbers are not those it was written with");
            if (header.Model.Signals != signals.Version)
            {
                throw new ModelException($"The model `{header.Model.Name}` was trained with other signals ({header.Model.Signals}, here {signals.Version}).", where, "Train it again with `ptarmigan train`.");
            }

            return ReadNumbers(new ModelReader(payload), header.Model, signals);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or EndOfStreamException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new ModelException($"The model is broken: {failure.Message}.", where, "Copy it again, or train it again with `ptarmigan train`.", failure);
        }
    }

    private static void WriteNumbers(TrainedModel model, BinaryWriter writer)
    {
        var space = model.Space;
        WriteWords(space.Vocabulary, writer);
        WriteAll(space.Means, writer.Write);
        WriteAll(space.Deviations, writer.Write);
        writer.Write(space.Meaning.Dimensions);
        WriteWords(space.Meaning.Words, writer);
        WriteAll(space.Meaning.Scales, writer.Write);
        WriteTransposed(space.Meaning.Directions, space.Meaning.Dimensions, writer);
        writer.Write(model.Scales.Length);
        WriteAll<float>(model.Scales, writer.Write);
        WriteAll<float>(model.Biases, writer.Write);
        WriteTransposed(model.Weights, model.Scales.Length, writer);
    }

    private static TrainedModel ReadNumbers(ModelReader reader, ModelDescription description, SignalSet signals)
    {
        var vocabulary = ReadWords(reader);
        var means = reader.Numbers<double>(ReportNumbers.Count);
        var deviations = reader.Numbers<double>(ReportNumbers.Count);
        var dimensions = reader.Count();
        var words = ReadWords(reader);
        var wordScales = reader.Numbers<float>(words.Count);
        var meaning = new MeaningSpace(words, reader.Transposed(words.Count, dimensions), wordScales, dimensions);
        var space = new FeatureSpace(signals, vocabulary, means, deviations, meaning);
        var columns = reader.Count();
        var scales = reader.Numbers<float>(columns);
        var biases = reader.Numbers<float>(columns);
        return new TrainedModel(description, space, reader.Transposed(space.Width, columns), scales, biases);
    }

    /// <summary>The words in the order of their hashes, each as its distance from the one before, which is smaller.</summary>
    private static void WriteWords(Vocabulary words, BinaryWriter writer)
    {
        writer.Write(words.Count);
        var before = 0u;
        foreach (var hash in words.Hashes)
        {
            writer.Write7BitEncodedInt64(hash - before);
            before = hash;
        }

        WriteAll<float>(words.Rarity, writer.Write);
        foreach (var block in words.Blocks) writer.Write((byte)block);
    }

    private static Vocabulary ReadWords(ModelReader reader)
    {
        var hashes = reader.Ascending(reader.Count());
        var rarity = reader.Numbers<float>(hashes.Length);
        var blocks = reader.Numbers<FeatureBlock>(hashes.Length);
        if (System.Runtime.InteropServices.MemoryMarshal.AsBytes<FeatureBlock>(blocks).ContainsAnyInRange((byte)FeatureVector.Blocks, byte.MaxValue)) throw new InvalidDataException("a family of features that does not exist");
        return new Vocabulary(hashes, rarity, blocks);
    }

    /// <summary>Column after column, since numbers of one column are alike and pack better.</summary>
    private static void WriteTransposed(ReadOnlySpan<sbyte> matrix, int columns, BinaryWriter writer)
    {
        for (var column = 0; column < columns; column++)
        {
            for (var i = column; i < matrix.Length; i += columns) writer.Write(matrix[i]);
        }
    }

    private static void WriteAll<T>(ReadOnlySpan<T> numbers, Action<T> write)
    {
        foreach (var number in numbers) write(number);
    }

    private static string? Line(Stream stream, int longest)
    {
        var bytes = new List<byte>();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0 || bytes.Count >= longest) return null;
            bytes.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private sealed record Header(string Sha256, int Bytes, ModelDescription Model);
}
