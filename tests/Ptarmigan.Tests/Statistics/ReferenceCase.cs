using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

/// <summary>One input with the output a peer or a rule says it has, from a file under tests/cases.</summary>
internal sealed class ReferenceCase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private readonly JsonElement _expected;
    private readonly double _tolerance;

    private ReferenceCase(JsonElement root)
    {
        Input = root.GetProperty("input");
        _expected = root.GetProperty("expected");
        _tolerance = root.GetProperty("tolerance").GetDouble();
        Assert.NotEmpty(root.GetProperty("source").GetString()!);
        Assert.NotEmpty(root.GetProperty("reason").GetString()!);
    }

    public JsonElement Input { get; }

    /// <summary>The names of the cases of one statistic; there is at least one.</summary>
    public static TheoryData<string> NamesOf(string statistic)
    {
        var names = new TheoryData<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestPaths.Cases, statistic), "*.json").Order(StringComparer.Ordinal))
            names.Add(Path.GetFileNameWithoutExtension(file));
        return names;
    }

    public static ReferenceCase Read(string statistic, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestPaths.Cases, statistic, name + ".json")));
        return new ReferenceCase(document.RootElement.Clone());
    }

    public double[] Numbers(string name) => [.. Input.GetProperty(name).EnumerateArray().Select(Number)];

    public long[,] Counts(string name)
    {
        var rows = Input.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt64()).ToArray()).ToArray();
        var counts = new long[rows.Length, rows[0].Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++) counts[row, column] = rows[row][column];
        }

        return counts;
    }

    public Sample[] Groups() =>
    [
        .. Input.GetProperty("groups").EnumerateArray().Select(group => new Sample(
            group.GetProperty("name").GetString()!, group.GetProperty("values").EnumerateArray().Select(Number).ToArray())),
    ];

    public T Choice<T>(string name) => Input.GetProperty(name).Deserialize<T>(Json)!;

    /// <summary>Every expected value is in the result, as its JSON, within the tolerance; an expected error is thrown.</summary>
    public void Holds(Func<object> compute)
    {
        if (_expected.TryGetProperty("error", out var error))
        {
            var thrown = Assert.Throws<AssumptionException>(compute);
            Assert.Equal(error.GetProperty("assumption").GetString(), thrown.Assumption.ToString());
            Assert.Equal(error.GetProperty("subject").GetString(), thrown.Subject);
            return;
        }

        Compare(_expected, JsonSerializer.SerializeToElement(compute(), Json), "result");
    }

    private void Compare(JsonElement expected, JsonElement actual, string path)
    {
        Assert.True(expected.ValueKind == actual.ValueKind || expected.ValueKind is JsonValueKind.True or JsonValueKind.False,
            $"{path}: expected {expected}, was {actual}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in expected.EnumerateObject())
                    Compare(property.Value, actual.GetProperty(property.Name), $"{path}.{property.Name}");
                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                for (var i = 0; i < expected.GetArrayLength(); i++) Compare(expected[i], actual[i], $"{path}[{i}]");
                break;
            case JsonValueKind.Number:
                AssertClose(expected.GetDouble(), actual.GetDouble(), path);
                break;
            default:
                Assert.Equal(expected.ToString(), actual.ToString());
                break;
        }
    }

    // Relative, except around zero, where a relative difference says nothing.
    private void AssertClose(double expected, double actual, string path)
    {
        var allowed = _tolerance * (expected == 0 ? 1 : Math.Abs(expected));
        Assert.True(
            Math.Abs(expected - actual) <= allowed,
            string.Create(CultureInfo.InvariantCulture, $"{path}: expected {expected:R}, was {actual:R}, tolerance {_tolerance}"));
    }

    // JSON has no literal for what is not a finite number, so these are written as text.
    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture) : value.GetDouble();
}
