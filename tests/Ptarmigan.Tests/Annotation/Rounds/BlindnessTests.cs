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

        IEnumerable<string> Seen(string viewer) => new JudgmentLedger(study.Study) { Viewer = viewer }.Of(issue).Select(judgment => judgment.Annotator.Name);

        int Matches(string? viewer) => study.Builder.Issues.Count(new IssueFilter { Viewer = viewer, Answers = [new AnswerFilter("model", "ptm", ["yes"])] });
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
