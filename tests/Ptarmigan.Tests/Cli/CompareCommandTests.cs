using System.Text.Json;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task From_a_shipped_mapping_to_a_settled_difference_on_the_command_line()
    {
        using var study = new StudyBuilder();
        foreach (var (number, code) in new[] { (1, "HR-MEM"), (2, "HR-MEM"), (3, "MU-CLI"), (4, "DI-GUIDE;HR-EXEC") })
            study.AddIssue("a/b", number).Judged("gold", "ptm", "yes").Judged("gold", "challenges", code);
        var text = new StringWriter();

        await Tell(1, "compare");
        await Tell(0, "compare", "adopt", "lai-2024");
        await Tell(0, "compare", "map", "lai-2024", "MU-CLI", "ML-OTHER", "--reason", "Options are something else.", "--by", "ann");
        await Tell(3, "compare");
        await Tell(0, "compare", "list", "lai-2024", "--open");
        await Tell(0, "compare", "map", "lai-2024", "MU-CLI", "--none", "--reason", "Other is a leftover, no place.", "--by", "bob", "--settle");
        await Tell(0, "compare", "--csv", study["overlap.csv"], "--latex", study["overlap.tex"]);
        await Tell(2, "compare", "map", "lai-2024", "MU-CLI", "--reason", "Why?");
        await Tell(1, "compare", "map", "lai-2024", "MU-CLI", "ML-NONE", "--reason", "Why?");

        Approved.Match(text.ToString());
        Assert.StartsWith("theme and sub-theme,code,codes,lai-2024: codes,lai-2024: challenges", File.ReadAllText(study["overlap.csv"]), StringComparison.Ordinal);
        Assert.Contains("\\label{tab:taxonomy-overlap}", File.ReadAllText(study["overlap.tex"]), StringComparison.Ordinal);

        async Task Tell(int exit, params string[] arguments)
        {
            text.Write($"$ ptarmigan {string.Join(' ', arguments)}\n".Replace(study["overlap"], "overlap", StringComparison.Ordinal));
            var run = (await CommandLineRun.In(study.Study.Folder, arguments)).EndedWith(exit);
            text.Write(run.Output + run.Error);
        }
    }

    [Fact]
    public async Task Json_of_a_comparison_holds_the_documented_keys()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM");
        (await CommandLineRun.In(study.Study.Folder, "compare", "adopt", "taraghi-2024")).EndedWith(0);

        using var document = JsonDocument.Parse((await CommandLineRun.In(study.Study.Folder, "compare", "--json")).EndedWith(0).Output);
        var compared = document.RootElement.GetProperty("comparisons")[0];

        Assert.Equal("ptm-challenges", document.RootElement.GetProperty("own").GetString());
        Assert.Equal(1, compared.GetProperty("total").GetProperty("challenges").GetProperty("share").GetDouble());
        Assert.Equal("MU", compared.GetProperty("themes")[0].GetProperty("group").GetProperty("code").GetString());
        Assert.Equal("MU-CLI", compared.GetProperty("new")[0].GetProperty("code").GetString());
        Assert.True(compared.GetProperty("neverMet").GetArrayLength() > 0);
    }

    [Fact]
    public async Task Studies_with_one_taxonomy_are_compared_and_others_refused()
    {
        using var one = new StudyBuilder(new Protocol { Title = "One" });
        using var two = new StudyBuilder(new Protocol { Title = "Two" });
        using var foreign = new StudyBuilder(new Protocol { Title = "Foreign", Taxonomy = "lai-2024" });
        for (var number = 1; number <= 40; number++)
        {
            one.AddIssue("a/b", number).Judged("gold", "ptm", "yes").Judged("gold", "challenges", number <= 30 ? "HR-MEM" : "DI-DOC");
            two.AddIssue("c/d", number).Judged("gold", "ptm", "yes").Judged("gold", "challenges", number <= 10 ? "HR-MEM" : "DI-DOC");
            foreign.AddIssue("e/f", number).Judged("gold", "ptm", "yes");
        }

        using var document = JsonDocument.Parse((await CommandLineRun.In(one.Study.Folder, "compare", "studies", one.Study.Folder, two.Study.Folder, "--json")).EndedWith(0).Output);
        var test = document.RootElement.GetProperty("test");
        var hardware = document.RootElement.GetProperty("groups").EnumerateArray().Single(group => group.GetProperty("code").GetString() == "HR");

        // 30 and 10 of 40: chi-square is 80 (30 * 30 - 10 * 10)^2 / 40^4 = 20.
        Assert.Equal((20, 1), (test.GetProperty("chi2").GetDouble(), test.GetProperty("df").GetInt32()));
        Assert.Equal(0.5, hardware.GetProperty("difference").GetDouble());
        Assert.Equal(Math.Sqrt(20), hardware.GetProperty("shares")[0].GetProperty("residual").GetDouble(), 1e-9);
        Approved.Match((await CommandLineRun.In(one.Study.Folder, "compare", "studies", one.Study.Folder, two.Study.Folder)).EndedWith(0).Output);
        Assert.Contains("other codes", (await CommandLineRun.In(one.Study.Folder, "compare", "studies", one.Study.Folder, foreign.Study.Folder)).EndedWith(1).Error, StringComparison.Ordinal);
        Assert.Contains("At least two", (await CommandLineRun.In(one.Study.Folder, "compare", "studies", one.Study.Folder)).EndedWith(1).Error, StringComparison.Ordinal);
    }
}
