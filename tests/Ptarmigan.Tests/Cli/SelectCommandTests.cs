using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class SelectCommandTests
{
    private static readonly string Csv = "repository,stars,size,commits,open_issues,language,pushed_at,description\n" + string.Join('\n', Enumerable.Range(1, 60).Select(row =>
        FormattableString.Invariant($"owner/r{row},{row * row},{row * 100},{row * 7},{row},{(row % 3 == 0 ? "Java" : "Python")},2024-0{1 + row % 6}-01T00:00:00Z,{(row == 59 ? "A tutorial" : "A library")}"))) + "\n";

    [Fact]
    public async Task The_funnel_is_told_in_a_screenful()
    {
        using var study = new StudyBuilder();
        study.Write("candidates.csv", Csv);
        (await CommandLineRun.In(study.Study.Folder, "select", "add", "../candidates.csv")).EndedWith(0);

        Approved.Match((await CommandLineRun.In(study.Study.Folder, "select", "run")).EndedWith(0).Output);
    }

    [Fact]
    public async Task Same_inputs_and_protocol_replay_to_the_same_bytes_of_json_and_svg()
    {
        var (firstJson, firstSvgs, _) = await Run("candidates.csv", Csv);
        // The rows in another order, in a study made at another time.
        var lines = Csv.TrimEnd('\n').Split('\n');
        var (secondJson, secondSvgs, runs) = await Run("candidates.csv", string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())) + "\n");

        Assert.Equal(1, runs);
        // Only the file's hash differs, and it stands in the provenance of the figures.
        Assert.Equal(WithoutHash(firstJson), WithoutHash(secondJson));
        Assert.Equal((await Run("candidates.csv", Csv)).Json, firstJson);
        Assert.Equal((await Run("candidates.csv", Csv)).Svgs, firstSvgs);
        Assert.Equal(2, firstSvgs.Count);
        Assert.Equal(firstSvgs.Count, secondSvgs.Count);

        static string WithoutHash(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"sha256\": \"[0-9a-f]{64}\"", "");
    }

    [Fact]
    public async Task A_second_run_records_nothing_and_a_changed_protocol_does()
    {
        using var study = new StudyBuilder();
        study.Write("candidates.csv", Csv);
        await CommandLineRun.In(study.Study.Folder, "select", "add", "../candidates.csv");
        await CommandLineRun.In(study.Study.Folder, "select", "run");
        Assert.Contains("Nothing changed", (await CommandLineRun.In(study.Study.Folder, "select", "run")).EndedWith(0).Output);

        (await CommandLineRun.In(study.Study.Folder, "select", "override", "threshold", "stars", "3000", "--reason", "few suffice", "--by", "ann")).EndedWith(0);
        await CommandLineRun.In(study.Study.Folder, "select", "run");

        Assert.Equal(2, study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM funnel_run"));
        var selected = (await CommandLineRun.In(study.Study.Folder, "select", "list", "--json")).EndedWith(0).Json.GetProperty("selected");
        Assert.Equal(["owner/r55", "owner/r56", "owner/r58"], selected.EnumerateArray().Select(one => one.GetProperty("repository").GetString()));
        Assert.Equal("owner/r55\nowner/r56\nowner/r58\n", (await CommandLineRun.In(study.Study.Folder, "select", "list", "--names")).EndedWith(0).Output);
    }

    [Fact]
    public async Task Left_out_candidates_are_listed_with_criterion_and_reason()
    {
        using var study = new StudyBuilder();
        study.Write("candidates.csv", Csv);
        await CommandLineRun.In(study.Study.Folder, "select", "add", "../candidates.csv");
        await CommandLineRun.In(study.Study.Folder, "select", "run");

        var left = (await CommandLineRun.In(study.Study.Folder, "select", "list", "--left-out", "--criterion", "keywords", "--json")).EndedWith(0).Json.GetProperty("leftOut");

        Assert.Equal("keyword in the description (tutorial)", Assert.Single(left.EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task The_selection_joins_the_report_of_the_study()
    {
        using var study = new StudyBuilder();
        study.Write("candidates.csv", Csv);
        study.AddIssue().Judged("gold", "ptm", "yes");
        await CommandLineRun.In(study.Study.Folder, "select", "add", "../candidates.csv");
        await CommandLineRun.In(study.Study.Folder, "select", "run");

        (await CommandLineRun.In(study.Study.Folder, "report")).EndedWith(0);

        var folder = Path.Combine(study.Study.Folder, "report");
        Assert.Contains("id=\"selection\"", File.ReadAllText(Path.Combine(folder, "report.html")), StringComparison.Ordinal);
        Assert.All((string[])["figures/selection-funnel.svg", "figures/selection-thresholds.svg", "tables/selection.csv", "selection.json"], name => Assert.True(File.Exists(Path.Combine(folder, name)), name));
    }

    [Fact]
    public async Task Inspection_goes_out_as_a_sheet_and_comes_back_with_kappa()
    {
        using var study = new StudyBuilder();
        study.Write("candidates.csv", Csv);
        await CommandLineRun.In(study.Study.Folder, "select", "add", "../candidates.csv");
        await CommandLineRun.In(study.Study.Folder, "select", "run");
        (await CommandLineRun.In(study.Study.Folder, "select", "inspect", "export", "sheet.csv", "--sample", "4")).EndedWith(0);
        var sheet = File.ReadAllLines(Path.Combine(study.Study.Folder, "sheet.csv"));
        foreach (var (person, verdicts) in (Dictionary<string, string>)new() { ["ann"] = "ieie", ["bob"] = "iiie" })
        {
            File.WriteAllLines(Path.Combine(study.Study.Folder, person + ".csv"), sheet.Select((line, row) => row == 0 ? line : line[..^1] + (verdicts[row - 1] == 'i' ? "include," : "exclude,a toy")));
            (await CommandLineRun.In(study.Study.Folder, "select", "inspect", "import", person + ".csv", "--by", person)).EndedWith(0);
        }

        var shown = (await CommandLineRun.In(study.Study.Folder, "select", "inspect", "show", "--json")).EndedWith(0).Json;

        Assert.Equal(0.5, shown.GetProperty("agreement")[0].GetProperty("kappa").GetProperty("value").GetDouble(), 12);
        Assert.Equal(1, shown.GetProperty("toDecide").GetArrayLength());
    }

    [Theory]
    [InlineData("select", "override", "threshold", "stars", "elbow", "--reason", "x", "--by", "ann")]
    [InlineData("select", "override", "threshold", "watchers", "1", "--reason", "x", "--by", "ann")]
    [InlineData("select", "override", "threshold", "stars", "1")]
    [InlineData("select", "inspect", "record", "o/a", "perhaps", "--by", "ann")]
    [InlineData("select", "inspect", "export", "x.csv", "--sample", "0")]
    public async Task Wrong_use_is_told(params string[] arguments)
    {
        using var study = new StudyBuilder();

        (await CommandLineRun.In(study.Study.Folder, arguments)).EndedWith(2);
    }

    [Theory]
    [InlineData("select")]
    [InlineData("select", "run")]
    [InlineData("select", "--report")]
    [InlineData("select", "inspect", "export", "x.csv")]
    public async Task Without_candidates_the_way_to_some_is_told(params string[] arguments)
    {
        using var study = new StudyBuilder();

        Assert.Contains("ptarmigan select", (await CommandLineRun.In(study.Study.Folder, arguments)).EndedWith(1).Error);
    }

    private static async Task<(string Json, IReadOnlyList<string> Svgs, long Runs)> Run(string name, string csv)
    {
        using var study = new StudyBuilder();
        study.Write(name, csv);
        await CommandLineRun.In(study.Study.Folder, "select", "add", "../" + name);
        var json = (await CommandLineRun.In(study.Study.Folder, "select", "run", "--json")).EndedWith(0).Output;
        Assert.Equal(json, (await CommandLineRun.In(study.Study.Folder, "select", "--json")).EndedWith(0).Output);
        (await CommandLineRun.In(study.Study.Folder, "select", "--report")).EndedWith(0);
        var figures = Path.Combine(study.Study.Folder, "selection", "figures");
        return (json, [.. Directory.EnumerateFiles(figures, "*.svg").Order(StringComparer.Ordinal).Select(File.ReadAllText)], study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM funnel_run"));
    }
}
