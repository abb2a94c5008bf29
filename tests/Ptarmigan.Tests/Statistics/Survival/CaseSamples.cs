using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Tests.Statistics.Survival;

/// <summary>The groups a reference case names: written out, or a file of the real data in which every event came.</summary>
internal static class CaseSamples
{
    public static SurvivalSample ReadOne(JsonElement input, string name = "all") => new(
        name,
        input.GetProperty("times").EnumerateArray().Select(time => time.GetDouble()).ToArray(),
        input.GetProperty("events").EnumerateArray().Select(happened => happened.GetBoolean()).ToArray());

    public static SurvivalSample[] ReadGroups(JsonElement input) =>
        input.TryGetProperty("groups", out var groups)
            ? [.. groups.EnumerateArray().Select(group => ReadOne(group, group.GetProperty("name").GetString()!))]
            : ReadFile(input);

    private static SurvivalSample[] ReadFile(JsonElement input)
    {
        string[] path = [.. input.GetProperty("file").EnumerateArray().Select(part => part.GetString()!)];
        using var csv = new CsvReader(File.OpenText(TestPaths.RealData(path)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        string[] header = [.. csv.HeaderRecord!.Select(column => column.Trim())];
        var time = Array.IndexOf(header, input.GetProperty("time").GetString());
        var group = Array.IndexOf(header, input.GetProperty("group").GetString());
        var rows = new List<(string Group, double Time)>();
        while (csv.Read()) rows.Add((csv.GetField(group)!.Trim(), csv.GetField<double>(time)));

        return
        [
            .. from row in rows
               group row.Time by row.Group into times
               orderby times.Key
               select new SurvivalSample(times.Key, times.ToArray(), times.Select(_ => true).ToArray()),
        ];
    }
}
