using System.Text;
using System.Text.Json;
using Ptarmigan.Tests.Statistics;
using Ptarmigan.Tests.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class StatsAgreementCommandTests
{
    private const string TwoRaters = """
        issue, who ,answer
        1,ana,yes
        1,ben,yes
        2,ana,yes
        2,ben,no
        3,ana,no
        3,ben,no
        4,ana,no
        4,ben,no
        5,ana,unsure
        5,ben,
        6,ana,unsure
        6,ben,no
        """;

    private const string Sets = """
        issue,who,answer
        1,ana,A;B
        1,ben,A; B ;C
        2,ana,C
        2,ben,C
        3,ana,
        3,ben,
        4,ana,B
        4,ben,A;C
        5,ana,A
        """;

    [Fact]
    public async Task Output_of_two_raters_shows_the_working() => Approved.Match((await Run(TwoRaters)).EndedWith(0).Output);

    [Fact]
    public async Task Output_of_sets_adds_alpha_by_both_distances() =>
        Approved.Match((await Run(Sets, "--set-separator", ";", "--seed", "7", "--resamples", "500")).EndedWith(0).Output);

    [Fact]
    public async Task Output_of_many_raters_compares_pairs()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ratings.csv", ToCsv(StatisticCase.Read("agreement-report", "lai-three-raters").Input));

        Approved.Match((await RunIn(folder)).EndedWith(0).Output);
    }

    [Fact]
    public async Task Json_holds_the_documented_keys() => Approved.Match((await Run(TwoRaters, "--json")).EndedWith(0).RoundedOutput, "json");

    [Fact]
    public async Task Json_of_sets_holds_the_documented_keys() =>
        Approved.Match((await Run(Sets, "--set-separator", ";", "--seed", "7", "--resamples", "500", "--json")).EndedWith(0).RoundedOutput, "json");

    [Theory]
    [InlineData("lai-three-raters")]
    [InlineData("development-ptm")]
    public async Task Published_ratings_give_the_values_of_the_peers(string name)
    {
        var reference = StatisticCase.Read("agreement-report", name);
        using var folder = new TemporaryFolder();
        folder.Write("ratings.csv", ToCsv(reference.Input));

        var json = (await RunIn(folder, "--json")).EndedWith(0).Json;

        CheckReport(reference, json);
        reference.Check("fleissKappa", Value(json, "fleissKappa"));
    }

    [Fact]
    public async Task Raters_with_gaps_give_the_values_of_the_peers()
    {
        var reference = StatisticCase.Read("agreement-report", "humbatova-coarse");
        var file = TestPaths.RealData("statistics", "humbatova_tags_long.csv");

        var run = await CommandLineRun.In(TestPaths.Root, "stats", "agreement", file, "--item", "unit", "--rater", "evaluator", "--label", "coarse", "--resamples", "50", "--json");

        CheckReport(reference, run.EndedWith(0).Json);
        Assert.Contains("Left out for having fewer than two ratings: 76 of 1059 items.", Notes(run.Json));
    }

    [Fact]
    public async Task Published_sets_give_the_values_of_the_peers()
    {
        var reference = StatisticCase.Read("set-agreement-report", "development-challenges");
        using var folder = new TemporaryFolder();
        folder.Write("ratings.csv", ToCsv(reference.Input));

        var json = (await RunIn(folder, "--set-separator", ";", "--resamples", "50", "--json")).EndedWith(0).Json;

        reference.Check("items", json.GetProperty("items").GetInt32());
        reference.Check("masi", Value(json, "krippendorffAlpha"));
        reference.Check("jaccard", Value(json, "jaccardAlpha"));
        reference.Check("nominal", Value(json, "wholeSetAlpha"));
        CheckRows(reference, json, "perLabel", ["count", "prevalence", "specificAgreement", "kappa"]);
    }

    [Fact]
    public async Task Seed_decides_the_interval_of_alpha()
    {
        var first = (await Run(TwoRaters, "--seed", "1", "--json")).Json.GetProperty("krippendorffAlpha").GetRawText();
        var again = (await Run(TwoRaters, "--seed", "1", "--json")).Json.GetProperty("krippendorffAlpha").GetRawText();
        var other = (await Run(TwoRaters, "--seed", "2", "--resamples", "10", "--json")).Json.GetProperty("krippendorffAlpha").GetRawText();

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_single_label_leaves_the_coefficients_undefined_with_their_reasons()
    {
        var json = (await Run("issue,who,answer\n1,ana,yes\n1,ben,yes\n2,ana,yes\n2,ben,yes\n", "--json")).EndedWith(0).Json;

        Assert.Equal(1, json.GetProperty("percentAgreement").GetDouble());
        Assert.All(["cohenKappa", "fleissKappa", "krippendorffAlpha", "gwetAc1", "brennanPrediger"], key => Assert.Null(Value(json, key)));
        Approved.Match(string.Join('\n', Notes(json)));
    }

    [Fact]
    public async Task Raters_without_a_common_item_leave_everything_undefined_with_its_reasons()
    {
        var json = (await Run("issue,who,answer\n1,ana,yes\n2,ben,no\n3,cyd,no\n", "--json")).EndedWith(0).Json;

        Assert.Equal(JsonValueKind.Null, json.GetProperty("percentAgreement").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("cohenKappa").ValueKind);
        Approved.Match(string.Join('\n', Notes(json)));
    }

    [Theory]
    [InlineData("1,ana,yes\n2,ana,no", "at least two raters; all ratings are by ana", "ana")]
    [InlineData("1,ana,yes\n,ben,no", "The cell is empty", "line 3, column issue")]
    [InlineData("1,ana,yes\n1, ,no", "The cell is empty", "line 3, column who")]
    [InlineData("1,ana,yes\n1,ben,no\n1,ana,no", "ana rated 1 more than once and differently: no and yes", "ratings.csv, lines 2, 4")]
    [InlineData("1,ana", "The row has 2 cells", "line 2")]
    public async Task Data_that_cannot_be_compared_are_told_with_their_place(string rows, string what, string where)
    {
        var run = (await Run("issue,who,answer\n" + rows)).EndedWith(1);

        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--set-separator", "")]
    [InlineData("--resamples", "0")]
    [InlineData("--resamples", "2000000")]
    [InlineData("--confidence", "1")]
    [InlineData("--seed", "today")]
    [InlineData("--label", "colour")]
    public async Task Impossible_values_are_wrong_use(string option, string value)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ratings.csv", TwoRaters);
        string[] label = option == "--label" ? [] : ["--label", "answer"];

        var run = (await CommandLineRun.In(folder.Path, ["stats", "agreement", "ratings.csv", "--item", "issue", "--rater", "who", .. label, option, value])).EndedWith(2);

        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    private static async Task<CommandLineRun> Run(string csv, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("ratings.csv", csv);
        return await RunIn(folder, options);
    }

    private static Task<CommandLineRun> RunIn(TemporaryFolder folder, params string[] options) =>
        CommandLineRun.In(folder.Path, ["stats", "agreement", "ratings.csv", "--item", "issue", "--rater", "who", "--label", "answer", .. options]);

    /// <summary>A case's ratings, one in each row, as the command wants them.</summary>
    private static string ToCsv(JsonElement input)
    {
        var ratings = CaseRatings.Read(input);
        var csv = new StringBuilder("issue,who,answer\n");
        foreach (var (item, name) in ratings.Items.Index())
        {
            foreach (var (rater, who) in ratings.Raters.Index()) csv.Append($"{name},{who},{ratings.LabelOf(item, rater)}\n");
        }

        return csv.ToString();
    }

    private static void CheckReport(StatisticCase reference, JsonElement json)
    {
        foreach (var key in new[] { "items", "raters", "percentAgreement" }) reference.Check(key, json.GetProperty(key).GetDouble());
        reference.Check("krippendorffAlpha", Value(json, "krippendorffAlpha"));
        reference.Check("brennanPrediger", Value(json, "brennanPrediger"));
        CheckObject(reference, json, "gwetAc1");
        if (reference.Expected.TryGetProperty("cohenKappa", out _)) CheckObject(reference, json, "cohenKappa");
        CheckRows(reference, json, "pairs", ["n", "percentAgreement", "kappa"]);
        CheckRows(reference, json, "perLabel", ["count", "prevalence", "specificAgreement", "kappa"]);
    }

    private static void CheckObject(StatisticCase reference, JsonElement json, string key)
    {
        foreach (var part in reference.Expected.GetProperty(key).EnumerateObject())
            reference.Check($"{key}.{part.Name}", part.Value, Number(json.GetProperty(key).GetProperty(part.Name)));
    }

    private static void CheckRows(StatisticCase reference, JsonElement json, string key, string[] numbers)
    {
        var expected = reference.Expected.GetProperty(key).EnumerateArray().ToList();
        var actual = json.GetProperty(key).EnumerateArray().ToList();
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (wanted, row) in expected.Zip(actual))
        {
            foreach (var number in numbers) reference.Check($"{key}.{number}", wanted.GetProperty(number), Number(row.GetProperty(number)));
        }
    }

    private static double? Value(JsonElement json, string key) => Number(json.GetProperty(key).GetProperty("value"));

    private static double? Number(JsonElement number) => number.ValueKind == JsonValueKind.Null ? null : number.GetDouble();

    private static IEnumerable<string> Notes(JsonElement json) => json.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!);
}
