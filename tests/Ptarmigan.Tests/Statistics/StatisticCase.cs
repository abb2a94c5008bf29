using System.Text.Json;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

/// <summary>One reference case of tests/cases: input, expected output, where it comes from and how near is near enough.</summary>
internal sealed class StatisticCase
{
    private readonly double _tolerance;

    private StatisticCase(JsonElement root)
    {
        Input = root.GetProperty("input");
        Expected = root.GetProperty("expected");
        _tolerance = root.GetProperty("tolerance").GetDouble();
    }

    public JsonElement Input { get; }

    public JsonElement Expected { get; }

    public static TheoryData<string> Names(string statistic) =>
        [.. Directory.GetFiles(Path.Combine(TestPaths.Cases, statistic), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    public static StatisticCase Read(string statistic, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(TestPaths.Cases, statistic, name + ".json")));
        return new(document.RootElement.Clone());
    }

    /// <summary>Asserts that a number is the expected one, relative to its size; where 0 is expected, within 1e-15.</summary>
    public void Check(string key, double? actual) => Check(key, Expected.GetProperty(key), actual);

    public void Check(string what, JsonElement expected, double? actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.True(actual is null || !double.IsFinite(actual.Value), $"{what}: expected to be undefined, got {actual}");
            return;
        }

        var wanted = expected.GetDouble();
        Assert.True(actual is not null, $"{what}: expected {wanted:R}, got none");
        Assert.True(
            Math.Abs(actual.Value - wanted) <= (wanted == 0 ? 1e-15 : _tolerance * Math.Abs(wanted)),
            $"{what}: expected {wanted:R}, got {actual:R}");
    }

    /// <summary>Asserts every key the case expects, by the numbers given; a key without a number is a fault of the test.</summary>
    public void CheckAll(IReadOnlyDictionary<string, double?> actual)
    {
        foreach (var expected in Expected.EnumerateObject()) Check(expected.Name, expected.Value, actual[expected.Name]);
    }

    public void CheckList(string key, IEnumerable<double?> actual)
    {
        var expected = Expected.GetProperty(key).EnumerateArray().ToList();
        var numbers = actual.ToList();

        Assert.Equal(expected.Count, numbers.Count);
        for (var i = 0; i < expected.Count; i++) Check($"{key}[{i}]", expected[i], numbers[i]);
    }
}
