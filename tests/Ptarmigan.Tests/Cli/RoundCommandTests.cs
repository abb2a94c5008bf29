using System.Text.RegularExpressions;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed partial class RoundCommandTests
{
    [Fact]
    public async Task Whole_round_goes_from_opening_to_gold_on_the_command_line()
    {
        using var study = Study();
        var text = new StringWriter();
        await Tell("guideline", "history", "ptm");
        await Tell("round", "create", "ptm 1", "--annotator", "ann", "--annotator", "bob", "--size", "4", "--seed", "1", "--by", "owner");
        await Tell("annotate", "next", "ptm 1", "--annotator", "ann");
        for (var number = 1; number <= 4; number++)
        {
            await Run("annotate", "answer", "ptm 1", $"a/b#{number}", number > 2 ? "yes" : "no", "--annotator", "ann");
            await Run("annotate", "answer", "ptm 1", $"a/b#{number}", number > 1 ? "yes" : "no", "--annotator", "bob", "--quote", "Body");
        }

        await Tell("annotate", "undo", "ptm 1", "--annotator", "bob");
        await Tell("annotate", "redo", "ptm 1", "--annotator", "bob");
        await Tell("round", "list");
        await Tell("round", "close", "ptm 1", "--by", "owner", "--reason", "Both are done.");
        await Tell("agreement", "--round", "ptm 1");
        await Tell("adjudicate", "list", "ptm 1");
        await Tell("adjudicate", "note", "ptm 1", "a/b#2", "It is the tokenizer.", "--by", "ann");
        await Tell("adjudicate", "decide", "ptm 1", "a/b#2", "yes", "--reason", "A tokenizer belongs to its model.", "--by", "carol");
        await Tell("adjudicate", "review", "ptm 1", "--annotator", "ann");
        await Tell("round", "show", "ptm 1");

        Approved.Match(Time().Replace(text.ToString(), "<time>"));

        Task<CommandLineRun> Run(params string[] arguments) => CommandLineRun.In(study.Study.Folder, arguments);

        async Task Tell(params string[] arguments)
        {
            text.Write($"$ ptarmigan {string.Join(' ', arguments)}\n");
            text.Write((await Run(arguments)).EndedWith(0).Output);
            text.Write('\n');
        }
    }

    [Fact]
    public async Task Agreement_is_one_document_and_two_tables_for_a_paper()
    {
        using var study = await Closed();

        var run = (await CommandLineRun.In(study.Study.Folder, "agreement", "--json", "--csv", "rounds.csv", "--latex", "rounds.tex")).EndedWith(0);

        Assert.Equal(0.75, run.Json.GetProperty("rounds")[0].GetProperty("agreement").GetProperty("percentAgreement").GetDouble());
        Assert.Equal(0.5, run.Json.GetProperty("rounds")[0].GetProperty("coefficient").GetDouble());
        Assert.False(run.Json.GetProperty("rounds")[0].GetProperty("meetsAim").GetBoolean());
        Assert.StartsWith("round,question,issues,annotators,compared,agreement,kappa,kappa low", File.ReadAllText(Path.Combine(study.Study.Folder, "rounds.csv")));
        Approved.Match(File.ReadAllText(Path.Combine(study.Study.Folder, "rounds.tex")));
    }

    [Fact]
    public async Task Open_round_is_not_measured_and_closed_one_not_answered()
    {
        using var study = Study();
        await CommandLineRun.In(study.Study.Folder, "round", "create", "one", "--annotator", "ann");

        Assert.Contains("would tell of its answers", (await CommandLineRun.In(study.Study.Folder, "agreement", "--round", "one")).EndedWith(1).Error);
        Assert.Contains("No round is closed yet", (await CommandLineRun.In(study.Study.Folder, "agreement")).EndedWith(1).Error);
        Assert.Contains("is open", (await CommandLineRun.In(study.Study.Folder, "adjudicate", "list", "one")).EndedWith(1).Error);
        await CommandLineRun.In(study.Study.Folder, "round", "close", "one");
        Assert.Contains("is closed", (await CommandLineRun.In(study.Study.Folder, "annotate", "skip", "one", "a/b#1", "--annotator", "ann")).EndedWith(1).Error);
        Assert.Contains("open again", (await CommandLineRun.In(study.Study.Folder, "round", "unlock", "one", "--reason", "Too soon.")).EndedWith(0).Output);
        (await CommandLineRun.In(study.Study.Folder, "round", "unlock", "one")).EndedWith(2);
    }

    [Fact]
    public async Task Guideline_is_changed_from_a_file_and_shows_the_difference()
    {
        using var study = Study();
        study.Write("study/ptm.md", "# Short\n\n## Include\n\n- Models.\n\n## Exclude\n\n- Others.\n");
        (await CommandLineRun.In(study.Study.Folder, "guideline", "edit", "ptm", "ptm.md", "--reason", "Shorter.", "--by", "ann")).EndedWith(0);
        study.Write("study/ptm.md", "# Short\n\n## Include\n\n- Models.\n- Tokenizers.\n\n## Exclude\n\n- Others.\n");
        (await CommandLineRun.In(study.Study.Folder, "guideline", "edit", "ptm", "ptm.md", "--reason", "Tokenizers.", "--by", "ann")).EndedWith(0);

        Assert.Contains("+ - Tokenizers.", (await CommandLineRun.In(study.Study.Folder, "guideline", "diff", "ptm")).EndedWith(0).Output);
        Assert.Equal(3, (await CommandLineRun.In(study.Study.Folder, "guideline", "show", "ptm", "--json")).EndedWith(0).Json.GetProperty("version").GetInt32());
        Assert.Equal("- Tokenizers.", (await CommandLineRun.In(study.Study.Folder, "guideline", "diff", "ptm", "2", "3", "--json")).EndedWith(0).Json.GetProperty("lines").EnumerateArray()
            .Single(line => line.GetProperty("change").GetString() == "added").GetProperty("text").GetString());
        Assert.Contains("changed meanwhile", (await CommandLineRun.In(study.Study.Folder, "guideline", "edit", "ptm", "ptm.md", "--reason", "x", "--based-on", "1")).EndedWith(1).Error);
        (await CommandLineRun.In(study.Study.Folder, "guideline", "revisit", "ptm")).EndedWith(0);
    }

    [Fact]
    public async Task Package_goes_out_and_back()
    {
        using var home = Study();
        using var away = new StudyBuilder();
        await CommandLineRun.In(home.Study.Folder, "round", "create", "one", "--annotator", "ann", "--annotator", "bob");
        (await CommandLineRun.In(home.Study.Folder, "round", "export", "one", "--annotator", "bob", "--out", "work.json")).EndedWith(0);
        (await CommandLineRun.In(away.Study.Folder, "round", "import", Path.Combine(home.Study.Folder, "work.json"))).EndedWith(0);
        (await CommandLineRun.In(away.Study.Folder, "annotate", "answer", "one", "a/b#1", "yes", "--annotator", "bob")).EndedWith(0);
        (await CommandLineRun.In(away.Study.Folder, "round", "export", "one", "--annotator", "bob", "--out", "answers.json")).EndedWith(0);

        var json = (await CommandLineRun.In(home.Study.Folder, "round", "import", Path.Combine(away.Study.Folder, "answers.json"), "--json")).EndedWith(0).Json;

        Assert.Equal((1, "answers"), (json.GetProperty("entriesAdded").GetInt32(), json.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Annotators_are_listed_and_added()
    {
        using var study = new StudyBuilder();
        (await CommandLineRun.In(study.Study.Folder, "annotator", "add", "heuristics", "--kind", "rules")).EndedWith(0);

        Assert.Equal("rules", (await CommandLineRun.In(study.Study.Folder, "annotator", "list", "--json")).EndedWith(0).Json.GetProperty("annotators")[0].GetProperty("kind").GetString());
        (await CommandLineRun.In(study.Study.Folder, "annotator", "add", "heuristics")).EndedWith(1);
    }

    private static StudyBuilder Study()
    {
        var study = new StudyBuilder();
        for (var number = 1; number <= 4; number++) study.AddIssue("a/b", number);
        return study;
    }

    private static async Task<StudyBuilder> Closed()
    {
        var study = Study();
        await CommandLineRun.In(study.Study.Folder, "round", "create", "ptm 1", "--annotator", "ann", "--annotator", "bob");
        for (var number = 1; number <= 4; number++)
        {
            await CommandLineRun.In(study.Study.Folder, "annotate", "answer", "ptm 1", $"a/b#{number}", number > 2 ? "yes" : "no", "--annotator", "ann");
            await CommandLineRun.In(study.Study.Folder, "annotate", "answer", "ptm 1", $"a/b#{number}", number > 1 ? "yes" : "no", "--annotator", "bob");
        }

        (await CommandLineRun.In(study.Study.Folder, "round", "close", "ptm 1")).EndedWith(0);
        return study;
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d")]
    private static partial Regex Time();
}
