using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Tests.Statistics.Agreement;

/// <summary>The ratings a reference case names: a counted table, rows of labels, or a file of the real data.</summary>
internal static class CaseRatings
{
    public static Ratings Read(JsonElement input) => Ratings.Of(Triples(input).Select(triple => new Rating(triple.Item, triple.Rater, triple.Label)));

    public static SetRatings ReadSets(JsonElement input) => SetRatings.Of(Triples(input).Select(triple =>
        new SetRating(triple.Item, triple.Rater, triple.Label is null ? null : LabelSet.Parse(triple.Label))));

    public static ConfusionTable ReadTable(JsonElement input)
    {
        if (!input.TryGetProperty("table", out var table)) return ConfusionTable.Of(Read(input));
        var labels = Texts(input, "labels");
        var counts = new int[labels.Length, labels.Length];
        foreach (var (row, values) in table.EnumerateArray().Index())
        {
            foreach (var (column, count) in values.EnumerateArray().Index()) counts[row, column] = count.GetInt32();
        }

        return ConfusionTable.Of(labels, counts);
    }

    public static string[] Texts(JsonElement input, string key) => [.. input.GetProperty(key).EnumerateArray().Select(text => text.GetString()!)];

    private static IEnumerable<(string Item, string Rater, string? Label)> Triples(JsonElement input)
    {
        if (input.TryGetProperty("file", out _)) return FromFile(input);
        if (input.TryGetProperty("table", out _)) return FromTable(ReadTable(input));
        var raters = Texts(input, "raters");
        return
            from row in input.GetProperty("rows").EnumerateArray().Index()
            from cell in row.Item.EnumerateArray().Index()
            select ($"item {row.Index}", raters[cell.Index], cell.Item.GetString());
    }

    private static IEnumerable<(string Item, string Rater, string? Label)> FromTable(ConfusionTable table) =>
        from cell in table.Cells
        from copy in Enumerable.Range(0, cell.Items)
        let item = $"{cell.First}, {cell.Second}, {copy}"
        from rating in new[] { (item, "first", table.Labels[cell.First]), (item, "second", table.Labels[cell.Second]) }
        select rating;

    private static List<(string Item, string Rater, string? Label)> FromFile(JsonElement input)
    {
        using var csv = new CsvReader(File.OpenText(TestPaths.RealData(Texts(input, "file"))), CultureInfo.InvariantCulture);
        var isLong = input.TryGetProperty("rater", out var rater);
        var itemColumns = input.GetProperty("item").GetString()!.Split('#');
        var triples = new List<(string, string, string?)>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var item = string.Join('#', itemColumns.Select(column => csv.GetField(column)));
            if (isLong) triples.Add((item, csv.GetField(rater.GetString()!)!, csv.GetField(input.GetProperty("label").GetString()!)));
            else triples.AddRange(Texts(input, "raters").Select(name => (item, name, csv.GetField(name))));
        }

        return triples;
    }
}
