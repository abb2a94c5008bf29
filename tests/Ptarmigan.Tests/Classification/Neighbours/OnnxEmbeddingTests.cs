using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Neighbours;

public sealed class OnnxEmbeddingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Place_is_the_mean_of_the_words_places_at_length_one()
    {
        var model = TinyEmbeddingModel.Write(_folder, "cuda", "memory", "button");
        TinyEmbeddingModel.AddLibrary(_folder);
        using var embedding = OnnxEmbedding.Read(model, null);

        var place = embedding.Of(ReportText.Read("CUDA", "cuda\r\nmemory"));

        Assert.Equal(3, embedding.Width);
        Assert.Equal([2 / MathF.Sqrt(5), 1 / MathF.Sqrt(5), 0], place.Values, (expected, found) => Math.Abs(expected - found) < 1e-5);
        Assert.Empty(embedding.Of(ReportText.Read("unknown", null)).Values);
    }

    [Theory]
    [InlineData("absent.onnx", "not there")]
    [InlineData("broken.onnx", "cannot be used")]
    public void Model_that_cannot_be_used_is_told(string file, string why)
    {
        TinyEmbeddingModel.Write(_folder, "cuda");
        TinyEmbeddingModel.AddLibrary(_folder);
        _folder.Write("broken.onnx", "no model");

        var failure = Assert.Throws<ModelException>(() => OnnxEmbedding.Read(_folder[file], null));

        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Next);
    }

    [Fact]
    public void Missing_words_are_told()
    {
        File.Delete(Path.Combine(Path.GetDirectoryName(TinyEmbeddingModel.Write(_folder, "cuda"))!, "vocab.txt"));

        Assert.Contains("--vocabulary", Assert.Throws<ModelException>(() => OnnxEmbedding.Read(_folder["tiny.onnx"], null)).Next, StringComparison.Ordinal);
    }
}
