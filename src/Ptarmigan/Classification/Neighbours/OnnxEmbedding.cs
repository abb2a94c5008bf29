using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Classification.Models;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>Places by a sentence-embedding model in ONNX that the user brings, of the kind that cuts words by WordPiece (BERT, MiniLM, E5, BGE).</summary>
/// <remarks>
/// The model gets <c>input_ids</c> and, where it wants them, <c>attention_mask</c> and <c>token_type_ids</c>. An output of one vector a text is taken as it is; one of a vector a token is averaged.
/// ONNX Runtime's library is not part of Ptarmigan (<see cref="OnnxLibrary"/>).
/// </remarks>
public sealed class OnnxEmbedding : IReportEmbedding, IDisposable
{
    private const int MostTokens = 256;
    private const int MostLetters = 4000;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;
    private readonly string _output;

    private OnnxEmbedding(InferenceSession session, BertTokenizer tokenizer)
    {
        _session = session;
        _tokenizer = tokenizer;
        _output = session.OutputMetadata.ContainsKey("sentence_embedding") ? "sentence_embedding" : session.OutputMetadata.Keys.First();
        var shape = session.OutputMetadata[_output].Dimensions;
        if (!session.InputMetadata.ContainsKey("input_ids") || shape.Length is < 2 or > 3 || shape[^1] < 1) throw new InvalidDataException("it does not turn `input_ids` into vectors of a known size");
        Width = shape[^1];
    }

    /// <summary>Number of dimensions.</summary>
    public int Width { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="model">The model's file.</param>
    /// <param name="vocabulary">The file of its words, one a line; null for <c>vocab.txt</c> beside the model.</param>
    /// <exception cref="ModelException">A file cannot be read, the model is of another kind, or ONNX Runtime's library is not there.</exception>
    public static OnnxEmbedding Read(string model, string? vocabulary)
    {
        var words = vocabulary ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(model))!, "vocab.txt");
        if (!File.Exists(model)) throw new ModelException("The embedding model is not there.", model, "Check the path.");
        if (!File.Exists(words)) throw new ModelException("The embedding model's words are not there.", words, "Put its vocab.txt beside the model, or name it with --vocabulary FILE.");
        OnnxLibrary.LookBeside(model);
        InferenceSession? session = null;
        try
        {
            session = new InferenceSession(model);
            return new OnnxEmbedding(session, BertTokenizer.Create(words));
        }
        catch (Exception failure) when (Unwrapped(failure) is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new ModelException("ONNX Runtime's library is not there.", model, OnnxLibrary.Advice, failure);
        }
        catch (Exception failure) when (failure is OnnxRuntimeException or InvalidDataException or ArgumentException or InvalidOperationException or IOException)
        {
            session?.Dispose();
            throw new ModelException($"The embedding model cannot be used: {failure.Message}", model, "It must be a BERT-like sentence encoder with a WordPiece vocabulary.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    SparseRow IReportEmbedding.Of(ReportText report) => Of(report);

    internal SparseRow Of(ReportText report)
    {
        var text = $"{report.Title} {report.Body.AsSpan(0, Math.Min(report.Body.Length, MostLetters))}";
        // The tokenizer drops line feeds as it does other control characters, and with them the gap between two words.
        var ids = _tokenizer.EncodeToIds(string.Concat(text.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter)), MostTokens, out _, out _);
        var tokens = new DenseTensor<long>([1, ids.Count]);
        var ones = new DenseTensor<long>([1, ids.Count]);
        for (var i = 0; i < ids.Count; i++) (tokens[0, i], ones[0, i]) = (ids[i], 1);
        var inputs = new List<NamedOnnxValue> { NamedOnnxValue.CreateFromTensor("input_ids", tokens) };
        if (_session.InputMetadata.ContainsKey("attention_mask")) inputs.Add(NamedOnnxValue.CreateFromTensor("attention_mask", ones));
        if (_session.InputMetadata.ContainsKey("token_type_ids")) inputs.Add(NamedOnnxValue.CreateFromTensor("token_type_ids", new DenseTensor<long>([1, ids.Count])));
        using var results = _session.Run(inputs, [_output]);
        return FeatureEmbedding.Normalized(new SparseRow([.. Enumerable.Range(0, Width)], Mean([.. results[0].AsEnumerable<float>()])));
    }

    /// <summary>The mean of as many vectors as there are.</summary>
    private float[] Mean(float[] values)
    {
        var mean = new float[Width];
        for (var i = 0; i < values.Length; i++) mean[i % Width] += values[i] * Width / values.Length;
        return mean;
    }

    private static Exception Unwrapped(Exception failure) => failure is TypeInitializationException { InnerException: { } inner } ? Unwrapped(inner) : failure;
}
