using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Ptarmigan.Collection.Reading;
using Xunit;

namespace Ptarmigan.Tests.Collection.Reading;

public sealed class ValueScannerTests
{
    [Theory]
    [InlineData("{} ", 2)]
    [InlineData("{\"a\":\"}\\\"}\"},", 12)]
    [InlineData("[[1,2],{\"a\":[]}]]", 16)]
    [InlineData("\"a]b\",", 5)]
    [InlineData("12,", 2)]
    [InlineData("true]", 4)]
    [InlineData("{\"a\":1", -1)]
    [InlineData("\"a\\\"", -1)]
    public void Value_ends_where_its_brackets_and_quotes_do(string text, int end)
    {
        var scanner = new ValueScanner();

        scanner.Begin();

        Assert.Equal(end, scanner.FindEnd(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Any_object_ends_at_its_last_byte_however_it_is_cut() =>
        Gen.Select(Gen.String[0, 20].Array[0, 6], Gen.Int[1, 7]).Sample((texts, step) =>
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["a\\\""] = new JsonArray([.. texts.Select(text => (JsonNode)text)]) });
            var scanner = new ValueScanner();
            scanner.Begin();

            var (at, end) = (0, -1);
            for (; end < 0; at += step) end = scanner.FindEnd(json.AsSpan(at, Math.Min(step, json.Length - at)));

            Assert.Equal(json.Length, at - step + end);
        });
}
