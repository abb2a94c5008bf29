using System.Text.Json;
using Xunit;

namespace Ptarmigan.Tests.Cli;

/// <summary>The rank tests, tables and thresholds of `ptarmigan stats`, against published values and as people see them.</summary>
public sealed class StatsCommandTests
{
    private const double Near = 1e-9;

    private static string Lai => TestPaths.RealData("statistics", "lai_all_issues.csv");

    [Theory]
    [InlineData(0.011111881121, "--method", "asymptotic")]
    [InlineData(0.00555594056049, "--alternative", "greater")]
    [InlineData(0.0110900849204, "--no-continuity")]
    [InlineData(0.00554504246022, "--no-continuity", "--alternative", "greater")]
    [InlineData(0.01095959716, "--method", "exact-ties")]
    public async Task Mann_whitney_gives_the_reference_values(double pValue, params string[] options)
    {
        var json = (await CommandLineRun.In(".",
            ["stats", "mann-whitney", Lai, "--value", "Fix duration (days)", "--group", "Category", "--groups", "ml,non-ml", "--json", .. options])).EndedWith(0).Json;

        Close(12653.5, json.GetProperty("u1"));
        Close(8955.5, json.GetProperty("u2"));
        Close(2.53984738689, json.GetProperty("z"));
        Close(pValue, json.GetProperty("pValue"));
        Close(0.171132398538, json.GetProperty("cliffsDelta"));
        Close(0.585566199269, json.GetProperty("varghaDelaneyA"));
        Close(5, json.GetProperty("hodgesLehmann").GetProperty("estimate"));
        Close(1, json.GetProperty("hodgesLehmann").GetProperty("low"));
        Close(12, json.GetProperty("hodgesLehmann").GetProperty("high"));
        Close(100.7346938776, json.GetProperty("groups")[0].GetProperty("mean"));
        Close(11, json.GetProperty("groups")[1].GetProperty("median"));
    }

    [Fact]
    public async Task Kruskal_wallis_gives_the_reference_values()
    {
        var json = (await CommandLineRun.In(".",
            "stats", "kruskal-wallis", TestPaths.RealData("statistics", "lai_ml_issues.csv"), "--value", "Fix duration (days)", "--group", "ML category",
            "--post-hoc", "dunn", "--json")).EndedWith(0).Json;

        Close(4.55124611848, json.GetProperty("h"));
        Assert.Equal(5, json.GetProperty("df").GetInt32());
        Close(0.473056300388, json.GetProperty("pValue"));
        Close(4.55124611848 / 146, json.GetProperty("epsilonSquared"));
        Assert.Equal(15, json.GetProperty("postHoc").GetArrayLength());
    }

    [Fact]
    public async Task Sample_size_is_that_of_the_paper()
    {
        var run = (await CommandLineRun.In(".", "stats", "sample-size", "--population", "802", "--json")).EndedWith(0);

        Assert.Equal(260, run.Json.GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData("describe", "--value", "days", "--group", "kind")]
    [InlineData("mann-whitney", "--value", "days", "--group", "kind", "--groups", "bug,question", "--bootstrap", "200")]
    [InlineData("kruskal-wallis", "--value", "days", "--group", "kind", "--post-hoc", "dunn")]
    [InlineData("chi-square", "--rows", "ptm", "--columns", "big", "--yates")]
    [InlineData("elbow", "--value", "days", "--direction", "decreasing", "--curve", "convex")]
    public async Task Output_is_a_readable_screenful(string statistic, params string[] options)
    {
        using var folder = Issues();

        var run = (await CommandLineRun.In(folder.Path, ["stats", statistic, "issues.csv", .. options])).EndedWith(0);

        Approved.Match(run.Output, $"{statistic}.txt");
    }

    [Fact]
    public async Task Chi_square_of_two_by_two_offers_fishers_test_and_warns_of_small_counts()
    {
        using var folder = Issues();

        var json = (await CommandLineRun.In(folder.Path, "stats", "chi-square", "issues.csv", "--rows", "ptm", "--columns", "big", "--json")).EndedWith(0).Json;

        Assert.InRange(json.GetProperty("fisher").GetProperty("pValue").GetDouble(), 0, 1);
        Assert.NotEmpty(json.GetProperty("warnings").EnumerateArray());
        Assert.Equal(["no", "yes"], json.GetProperty("rowLabels").EnumerateArray().Select(label => label.GetString()));
    }

    [Fact]
    public async Task What_is_undefined_is_null_with_a_note()
    {
        using var folder = new TemporaryFolder();
        folder.Write("flat.csv", "days,kind\n3,a\n3,a\n3,b\n");

        var ranks = (await CommandLineRun.In(folder.Path, "stats", "mann-whitney", "flat.csv", "--value", "days", "--group", "kind", "--json")).EndedWith(0).Json;
        var groups = (await CommandLineRun.In(folder.Path, "stats", "kruskal-wallis", "flat.csv", "--value", "days", "--group", "kind", "--json")).EndedWith(0).Json;

        Assert.Equal(1, ranks.GetProperty("pValue").GetDouble());
        Assert.Equal(JsonValueKind.Null, ranks.GetProperty("z").ValueKind);
        Assert.NotEmpty(ranks.GetProperty("notes").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, groups.GetProperty("h").ValueKind);
        Assert.NotEmpty(groups.GetProperty("notes").EnumerateArray());
    }

    [Theory]
    [InlineData("There is no column `weeks`", "mann-whitney", "--value", "weeks", "--group", "kind")]
    [InlineData("names 3 groups", "mann-whitney", "--value", "days", "--group", "kind")]
    [InlineData("does not name two groups", "mann-whitney", "--value", "days", "--group", "kind", "--groups", "bug,nonsense")]
    [InlineData("--alternative", "mann-whitney", "--value", "days", "--group", "kind", "--alternative", "larger")]
    [InlineData("--yates", "chi-square", "--rows", "ptm", "--columns", "kind", "--yates")]
    [InlineData("tukey", "kruskal-wallis", "--value", "days", "--group", "kind", "--post-hoc", "tukey")]
    [InlineData("--sensitivity", "elbow", "--value", "days", "--sensitivity", "-1")]
    public async Task Wrong_use_is_told(string what, string statistic, params string[] options)
    {
        using var folder = Issues();

        var run = (await CommandLineRun.In(folder.Path, ["stats", statistic, "issues.csv", .. options])).EndedWith(2);

        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_that_is_no_number_names_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.csv", "days\n3\nNaN\n");

        var run = (await CommandLineRun.In(folder.Path, "stats", "describe", "bad.csv", "--value", "days")).EndedWith(1);

        Assert.Contains("line 3, column days", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_of_the_two_annotators_is_the_published_one()
    {
        using var folder = new TemporaryFolder();
        var rows = File.ReadLines(TestPaths.RealData("labels", "development.csv")).Skip(1).Select(line => line.Split(','));
        folder.Write("ratings.csv", "item,rater,label\n" + string.Concat(rows.Select(cells => $"{cells[0]}#{cells[1]},first,{cells[5]}\n{cells[0]}#{cells[1]},second,{cells[7]}\n")));

        var json = (await CommandLineRun.In(
            folder.Path, "stats", "agreement", "ratings.csv", "--item", "item", "--rater", "rater", "--label", "label", "--json")).EndedWith(0).Json;

        // labels/README.md: 97.0 %, kappa 0.93.
        Assert.Equal(0.970, json.GetProperty("percentAgreement").GetDouble(), 3);
        Assert.Equal(0.93, json.GetProperty("cohenKappa").GetProperty("value").GetDouble(), 2);
        Assert.Equal((756, 2), (json.GetProperty("items").GetInt32(), json.GetProperty("raters").GetInt32()));
    }

    [Fact]
    public async Task Sets_are_compared_by_masi_distance()
    {
        using var folder = new TemporaryFolder();
        // The five-item example whose alpha by MASI distance is 0.537671, recomputed from Passonneau (2006).
        folder.Write("sets.csv", "item,rater,codes\n1,x,a\n1,y,a\n2,x,a;b\n2,y,a\n3,x,b\n3,y,c\n4,x,c\n4,y,c\n5,x,a;c\n5,y,a;c\n");

        var json = (await CommandLineRun.In(
            folder.Path, "stats", "agreement", "sets.csv", "--item", "item", "--rater", "rater", "--label", "codes", "--set-separator", ";", "--json")).EndedWith(0).Json;

        Assert.Equal(0.537671, json.GetProperty("krippendorffAlpha").GetProperty("value").GetDouble(), 6);
        Assert.Equal("masi", json.GetProperty("krippendorffAlpha").GetProperty("distance").GetString());
    }

    private static TemporaryFolder Issues()
    {
        var folder = new TemporaryFolder();
        folder.Write("issues.csv",
            """
            days , kind, ptm, big
            0,bug,yes,no
            1,bug,yes,no
            4,bug,no,no
            40,bug,yes,yes
            2,question,no,no
            3,question,no,yes
            9,question,yes,yes
            30,question,no,yes
            100,enhancement,yes,yes
            250,enhancement,no,no
            """);
        return folder;
    }

    private static void Close(double expected, JsonElement actual) =>
        Assert.True(Math.Abs(actual.GetDouble() - expected) <= Near * Math.Abs(expected), $"expected {expected:R}, got {actual.GetDouble():R}");
}
