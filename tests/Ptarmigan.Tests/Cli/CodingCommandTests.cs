using System.Text.RegularExpressions;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed partial class CodingCommandTests
{
    [Fact]
    public async Task From_the_first_open_code_to_the_taxonomy_on_the_command_line()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 3; number++) study.AddIssue("a/b", number).Says($"Title {number}", $"CUDA out of memory on device {number}").Judged("gold", "ptm", "yes");
        var text = new StringWriter();
        await Tell("codebook", "create", "out of memory", "--by", "ann");
        await Tell("codebook", "create", "slow", "--by", "ann");
        await Tell("batch", "open", "--annotator", "ann", "--annotator", "bob", "--size", "2", "--seed", "1", "--by", "ann");
        foreach (var (annotator, code) in new[] { ("ann", "out of memory"), ("bob", "slow") })
        {
            foreach (var number in new[] { 1, 2, 3 })
            {
                await Run("code", "add", $"a/b#{number}", "--code", code, "--quote", "out of memory", "--annotator", annotator);
                await Run("batch", "done", $"a/b#{number}", "--annotator", annotator);
            }
        }

        await Tell("code", "list");
        await Tell("code", "list", "--annotator", "bob");
        await Tell("batch", "close", "1");
        await Tell("batch", "review", "1", "--sign", "One code is enough.", "--by", "ann");
        await Tell("codebook", "merge", "slow", "--into", "out of memory", "--reason", "Slow because it swaps.", "--by", "ann", "--dry-run");
        await Tell("codebook", "merge", "slow", "--into", "out of memory", "--reason", "Slow because it swaps.", "--by", "ann");
        await Tell("code", "revisit", "--annotator", "bob");
        await Tell("codebook", "split", "out of memory", "--to", "device=1", "--to", "host=2", "--reason", "Two places.", "--by", "bob");
        await Tell("codebook", "undo", "--reason", "One place.", "--by", "bob");
        await Tell("codebook", "create", "Memory Usage", "--level", "sub-theme", "--by", "ann");
        await Tell("codebook", "create", "Hardware", "--level", "theme", "--sign", "HW", "--by", "ann");
        await Tell("codebook", "move", "Memory Usage", "--under", "HW", "--reason", "It is about machines.", "--by", "ann");
        await Tell("codebook", "move", "out of memory", "--under", "Memory Usage", "--reason", "It is memory.", "--by", "ann");
        await Tell("memo", "write", "Count swapping too.", "--kind", "rule", "--code", "out of memory", "--by", "ann");
        await Tell("codebook", "show", "--keys");
        await Tell("codebook", "history");
        await Tell("codebook", "diff", "2", "7");
        await Tell("taxonomy", "build", "--out", study["ours.yaml"]);
        await Tell("taxonomy", "check", study["ours.yaml"]);

        Approved.Match(Times().Replace(text.ToString(), "<time>").Replace(study["ours.yaml"], "ours.yaml", StringComparison.Ordinal));

        Task<CommandLineRun> Run(params string[] arguments) => CommandLineRun.In(study.Study.Folder, arguments);

        async Task Tell(params string[] arguments)
        {
            text.Write($"$ ptarmigan {string.Join(' ', arguments)}\n");
            text.Write((await Run(arguments)).EndedWith(0).Output);
        }
    }

    [Theory]
    [InlineData("code", "add", "a/b#1", "--code", "nothing", "--annotator", "ann")]
    [InlineData("codebook", "undo", "7", "--reason", "Because.")]
    [InlineData("codebook", "show", "--version-number", "9")]
    [InlineData("code", "take-back", "x", "--annotator", "ann")]
    [InlineData("batch", "open", "--annotator", "ann")]
    [InlineData("taxonomy", "build")]
    public async Task What_cannot_be_done_says_so_and_what_to_do_next(params string[] arguments)
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1);

        var run = (await CommandLineRun.In(study.Study.Folder, arguments)).EndedWith(1);

        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d")]
    private static partial Regex Times();
}
