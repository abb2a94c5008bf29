using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Tests.Cli;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Rounds;

/// <summary>No way of reading a study shows an answer of a round that is open.</summary>
public sealed class BlindnessTests
{
    private const string Note = "the-note-of-ann";

    [Fact]
    public void Readers_of_judgments_find_nothing_of_an_open_round()
    {
        using var study = Answered(out _);
        var ledger = new JudgmentLedger(study.Study);

        Assert.All(Question.All, question => Assert.Empty(ledger.Current("ann", question)));
        Assert.All(study.Builder.Issues.Read(IssueFilter.All), issue => Assert.Empty(ledger.Of(issue)));
        Assert.Equal(0, study.Builder.Issues.Count(new IssueFilter { Answers = [new AnswerFilter("ann", "ptm", ["yes", "no"])] }));
        Assert.Equal(0, study.Study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM judgment"));
        Assert.Throws<StudyException>(() => AnalysisInput.Read(study.Study));
    }

    [Theory]
    [InlineData("out.jsonl")]
    [InlineData("out.csv")]
    public void Export_tells_nothing_of_an_open_round(string name)
    {
        using var study = Answered(out _);
        var file = study.Builder[name];

        IssueExport.Write(study.Study, IssueFilter.All, file, new IssueExportOptions { Annotator = "ann", WithText = true }, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("yes", File.ReadAllText(file));
        Assert.DoesNotContain(Note, File.ReadAllText(file));
    }

    [Fact]
    public async Task Command_line_tells_nothing_of_an_open_round()
    {
        using var study = Answered(out _);
        string[][] runs =
        [
            ["issues", "show", "a/b#1"], ["issues", "list"], ["issues", "list", "--text", Note], ["issues", "list", "--answer", "ann:ptm=yes"], ["analyze"],
        ];

        foreach (var run in runs)
        {
            foreach (var arguments in new[] { run, [.. run, "--json"] })
            {
                var (_, output, error) = await CommandLineRun.In(study.Study.Folder, arguments);
                Assert.DoesNotContain(Note, output + error);
                Assert.DoesNotContain("\"yes\"", output);
            }
        }

        Assert.Contains("0 of 0", (await CommandLineRun.In(study.Study.Folder, "issues", "list", "--answer", "ann:ptm=yes")).Output);
    }

    [Fact]
    public async Task No_command_tells_or_writes_anything_else_for_what_was_said_in_an_open_round()
    {
        using var study = new RoundStudy(0);
        for (var number = 1; number <= 12; number++) study.Builder.AddIssue("a/b", number).Closed($"2020-01-{number + 1:00}").Judged("gold", "ptm", number % 2 == 0 ? "yes" : "no").Judged("gold", "type", "bug");
        var queue = study.Queue(study.Open(RoundStudy.Plan("one") with { Sample = new RoundSample { Size = 6 } }), "ann");

        Say("yes", Note);
        var world = await Told();
        Say("no", null);

        Assert.Equal(world, await Told());
        Assert.True(world.Count > 20);

        void Say(string answer, string? note)
        {
            for (var at = 0; at < 6; at++) queue.Answer(queue.At(at)!.IssueId, new RoundAnswer(answer) { Note = note, IsUnsure = note is not null });
        }

        async Task<List<string>> Told()
        {
            var told = new List<string>();
            string[][] runs =
            [
                ["analyze"], ["issues", "list"], ["issues", "show", "a/b#1"], ["round", "list"], ["round", "show", "one"], ["agreement"], ["guideline", "revisit", "ptm"],
                ["issues", "export", "--force", study.Builder["out.jsonl"]], ["issues", "export", "--force", study.Builder["out.csv"]], ["report"],
            ];
            foreach (var run in runs)
            {
                var (exit, output, error) = await CommandLineRun.In(study.Study.Folder, [.. run, "--json"]);
                told.Add($"{string.Join(' ', run)}: {exit} {output} {error}");
            }

            foreach (var file in Directory.EnumerateFiles(Path.Combine(study.Study.Folder, "report"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Append(study.Builder["out.jsonl"]).Append(study.Builder["out.csv"]))
                told.Add($"{file}: {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)))}");
            return told;
        }
    }

    [Fact]
    public void Agreement_and_adjudication_wait_for_the_closing()
    {
        using var study = Answered(out var round);

        Assert.Throws<AnnotationException>(() => AgreementMeasure.Of(study.Study, round));
        Assert.Throws<AnnotationException>(() => new Adjudicator(study.Study, round));
    }

    [Fact]
    public void Progress_is_the_same_whatever_was_answered()
    {
        using var yes = Answered(out var one, "yes");
        using var no = Answered(out var other, "no");

        Assert.Equal(new RoundCatalog(yes.Study).Progress(one), new RoundCatalog(no.Study).Progress(other));
    }

    [Fact]
    public void Annotator_in_a_blind_round_does_not_see_what_others_said_before()
    {
        using var study = new RoundStudy(0);
        study.Builder.AddIssue("a/b", 1).Judged("model", "ptm", "yes").Judged("gold", "challenges", "HR-MEM").Judged("ann", "type", "bug");
        study.Open();
        var issue = study.Builder.Issues.Read(IssueFilter.All).Single();

        Assert.Equal(["ann"], Seen("ann"));
        Assert.Empty(Seen("bob"));
        Assert.Equal(3, Seen("carol").Count());
        Assert.Equal(0, Matches("ann"));
        Assert.Equal(1, Matches(null));
        Assert.Empty(new JudgmentLedger(study.Study) { Viewer = "ann" }.Current("model", Question.Ptm));
        Assert.Equal(["ann"], Counted("ann"));
        Assert.Empty(Counted("bob"));
        Assert.Equal(["ann", "gold", "model"], Counted("carol"));
        Assert.Equal(Counted("carol"), Counted(null));

        IEnumerable<string> Seen(string viewer) => new JudgmentLedger(study.Study) { Viewer = viewer }.Of(issue).Select(judgment => judgment.Annotator.Name);

        IEnumerable<string> Counted(string? viewer) => new JudgmentLedger(study.Study) { Viewer = viewer }.Coverage().Select(row => row.Annotator.Name);

        int Matches(string? viewer) => study.Builder.Issues.Count(new IssueFilter { Viewer = viewer, Answers = [new AnswerFilter("model", "ptm", ["yes"])] });
    }

    [Fact]
    public void Figures_for_an_annotator_leave_out_the_issues_of_own_blind_rounds()
    {
        using var study = new RoundStudy(0);
        for (var number = 1; number <= 6; number++) study.Builder.AddIssue("a/b", number).Judged("gold", "ptm", number % 2 == 0 ? "yes" : "no");
        study.Open(RoundStudy.Plan("one") with { Sample = new RoundSample { Size = 2 } });
        var catalog = new RoundCatalog(study.Study);

        Assert.Equal((4, 6), (AnalysisInput.Read(study.Study, "ann").Issues.Count, AnalysisInput.Read(study.Study).Issues.Count));
        Assert.Equal((2, 0), (catalog.BlindIssues("ann"), catalog.BlindIssues("carol")));
        study.Close(catalog.Find("one"));
        Assert.Equal(6, AnalysisInput.Read(study.Study, "ann").Issues.Count);
        Assert.Equal(0, catalog.BlindIssues("ann"));
    }

    [Fact]
    public void Adjudicator_does_not_see_earlier_answers_on_issues_of_own_blind_rounds()
    {
        using var study = Answered(out var round);
        study.AnswerAll(round, "bob", _ => "no");
        study.Close(round);
        study.Open(RoundStudy.Plan("again", "carol") with { Sample = new RoundSample { Size = 1, MayRepeat = true } });

        var own = new Adjudicator(study.Study, round, "carol");
        var hidden = new Adjudicator(study.Study, round).Items().Select(item => item.Issue).Except(own.Items().Select(item => item.Issue)).Single();
        Assert.Equal(3, new Adjudicator(study.Study, round, "dora").Items().Count);
        Assert.Throws<AnnotationException>(() => own.Find(hidden));
        new Adjudicator(study.Study, round).Decide(hidden, "no", "dora", "By the guideline.");
        Assert.Empty(new Adjudicator(study.Study, round, "carol").DecisionsFor("ann"));
        Assert.Single(new Adjudicator(study.Study, round).DecisionsFor("ann"));
    }

    [Fact]
    public void Annotator_sees_the_others_once_the_round_is_closed()
    {
        using var study = Answered(out var round);
        study.Close(round);
        var issue = study.Builder.Issues.Find(new IssueReference(RepositoryName.Parse("a/b"), 1))!;

        Assert.Single(new JudgmentLedger(study.Study) { Viewer = "bob" }.Of(issue));
    }

    private static RoundStudy Answered(out Round round, string answer = "yes")
    {
        var study = new RoundStudy(3);
        var opened = round = study.Open();
        var queue = study.Queue(opened, "ann");
        while (queue.Next() is { } item) queue.Answer(item.IssueId, new RoundAnswer(answer) { Note = Note });
        return study;
    }
}
