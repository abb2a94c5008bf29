using System.Text.Json;
using Ptarmigan.Tests.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class StatsSurvivalCommandTests
{
    // Both groups end censored, so neither median has an upper end.
    private const string Issues = """
         days , closed ,kind
        1,yes,bug
        4,yes,bug
        4,No,bug
        9,1,bug
        2,true,question
        7,TRUE,question
        7,0,question
        30,false,question
        """;

    [Fact]
    public async Task Output_is_a_readable_screenful()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", Issues);

        var run = await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--event", "closed", "--group", "kind");

        Approved.Match(run.EndedWith(0).Output);
    }

    [Fact]
    public async Task Json_holds_the_documented_keys()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", Issues);

        var run = await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--event", "closed", "--group", "kind", "--json");

        Approved.Match(run.EndedWith(0).RoundedOutput, "json");
    }

    [Fact]
    public async Task Published_durations_give_the_values_of_R()
    {
        var reference = StatisticCase.Read("survival-report", "lai-fix-duration");
        var file = TestPaths.RealData("statistics", "lai_all_issues.csv");

        var json = (await CommandLineRun.In(".", "stats", "survival", file, "--time", "Fix duration (days)", "--group", "Category", "--json")).EndedWith(0).Json;

        reference.CheckList("median", Numbers(json, "median"));
        reference.CheckList("low", Numbers(json, "low"));
        reference.CheckList("high", Numbers(json, "high"));
        reference.Check("chi2", json.GetProperty("logRank").GetProperty("chi2").GetDouble());
        reference.Check("pValue", json.GetProperty("logRank").GetProperty("pValue").GetDouble());
        reference.Check("hazardRatio", json.GetProperty("hazardRatio").GetProperty("value").GetDouble());
        reference.Check("hazardRatioLow", json.GetProperty("hazardRatio").GetProperty("low").GetDouble());
        reference.Check("hazardRatioHigh", json.GetProperty("hazardRatio").GetProperty("high").GetDouble());
        Assert.Equal("ml", json.GetProperty("hazardRatio").GetProperty("reference").GetString());
    }

    [Fact]
    public async Task Six_groups_have_no_hazard_ratio_and_a_note_says_so()
    {
        var reference = StatisticCase.Read("survival-report", "lai-ml-categories");
        var file = TestPaths.RealData("statistics", "lai_ml_issues.csv");

        var json = (await CommandLineRun.In(".", "stats", "survival", file, "--time", "Fix duration (days)", "--group", "ML category", "--json")).EndedWith(0).Json;

        reference.CheckList("high", Numbers(json, "high"));
        reference.Check("chi2", json.GetProperty("logRank").GetProperty("chi2").GetDouble());
        Assert.Equal(5, json.GetProperty("logRank").GetProperty("df").GetInt32());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("hazardRatio").ValueKind);
        Assert.Contains("The hazard ratio compares two groups; there are 6.", Notes(json));
    }

    [Fact]
    public async Task A_single_group_has_its_median_and_nothing_to_compare_it_with()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", "days,kind\n3,bug\n5,bug\n8,bug\n");

        var json = (await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--group", "kind", "--json")).EndedWith(0).Json;

        Assert.Equal([5.0], Numbers(json, "median"));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("logRank").GetProperty("df").ValueKind);
        Assert.Contains("The log-rank test compares two or more groups; there is only bug.", Notes(json));
    }

    [Fact]
    public async Task Without_events_everything_is_undefined_and_explained()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", "days,closed,kind\n3,no,bug\n5,no,question\n");

        var json = (await CommandLineRun.In(
            folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--event", "closed", "--group", "kind", "--json")).EndedWith(0).Json;

        Assert.Equal([null, null], Numbers(json, "median"));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("logRank").GetProperty("pValue").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("hazardRatio").GetProperty("value").ValueKind);
        Approved.Match(string.Join('\n', Notes(json)));
    }

    // R 4.2.2, survival 3.5.3: survfit with conf.type log, log-log and plain.
    [Theory]
    [InlineData("log", 13.0, 38.0)]
    [InlineData("log-log", 12.0, 37.0)]
    [InlineData("plain", 12.0, 38.0)]
    public async Task Interval_of_the_median_follows_the_scale(string scale, double low, double high)
    {
        var file = TestPaths.RealData("statistics", "lai_all_issues.csv");

        var json = (await CommandLineRun.In(
            ".", "stats", "survival", file, "--time", "Fix duration (days)", "--group", "Category", "--interval", scale, "--json")).EndedWith(0).Json;

        Assert.Equal(low, Numbers(json, "low")[0]);
        Assert.Equal(high, Numbers(json, "high")[0]);
        Assert.Equal(scale, json.GetProperty("interval").GetString());
    }

    [Theory]
    [InlineData("3,yes,bug\nsoon,yes,bug", "`soon` is not a finite number", "line 3, column days")]
    [InlineData("3,yes,bug\n-1,yes,bug", "`-1` is negative", "line 3, column days")]
    [InlineData("3,perhaps,bug\n1,yes,bug", "`perhaps` does not say whether the event came", "line 2, column closed")]
    [InlineData("3,yes,bug\n1,,bug", "`` does not say whether the event came", "line 3, column closed")]
    [InlineData("3,yes,bug\n1,yes, ", "The cell is empty", "line 3, column kind")]
    [InlineData("", "no rows", "issues.csv")]
    public async Task Bad_cells_are_told_with_their_line(string rows, string what, string where)
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", "days,closed,kind\n" + rows);

        var run = (await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--event", "closed", "--group", "kind")).EndedWith(1);

        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task An_unknown_column_is_wrong_use_and_the_known_ones_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", Issues);

        var run = (await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "weeks", "--group", "kind")).EndedWith(2);

        Assert.Contains("There is no column `weeks`, which --time names.", run.Error, StringComparison.Ordinal);
        Assert.Contains("The columns are: days, closed, kind.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--confidence", "95")]
    [InlineData("--confidence", "0")]
    [InlineData("--confidence", "NaN")]
    [InlineData("--interval", "Log")]
    [InlineData("--event", "open")]
    public async Task Impossible_values_are_wrong_use(string option, string value)
    {
        using var folder = new TemporaryFolder();
        folder.Write("issues.csv", Issues);

        var run = (await CommandLineRun.In(folder.Path, "stats", "survival", "issues.csv", "--time", "days", "--group", "kind", option, value)).EndedWith(2);

        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    private static double?[] Numbers(JsonElement json, string key) =>
        [.. json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty(key)).Select(number => number.ValueKind == JsonValueKind.Null ? (double?)null : number.GetDouble())];

    private static IEnumerable<string> Notes(JsonElement json) => json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);
}
