using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Rounds;

public sealed class RoundQueueTests
{
    [Fact]
    public void Queue_goes_through_every_issue_and_comes_back_to_those_put_off()
    {
        using var study = new RoundStudy(4);
        var queue = study.Queue(study.Open(), "ann");
        var first = queue.Next()!;
        queue.Skip(first.IssueId);

        var seen = new List<int>();
        for (var item = queue.Next(first.Position); item is not null; item = queue.Next(item.Position))
        {
            seen.Add(item.Position);
            queue.Answer(item.IssueId, new RoundAnswer("yes"));
        }

        Assert.Equal([1, 2, 3, 0], seen);
        Assert.Equal(new QueueProgress(4, 4, 0, 0, true, false), queue.Progress());
        Assert.Equal("yes", queue.At(2)!.Answer!.Answer);
        Assert.Null(queue.At(4));
    }

    [Fact]
    public void Answer_keeps_everything_that_was_said_with_it()
    {
        using var study = new RoundStudy(1);
        study.Builder.Study.Database.Connection.Execute("UPDATE snapshot SET body = 'Loading 😀 fails on the GPU'");
        var queue = study.Queue(study.Open(), "ann");
        var item = queue.Next()!;
        var text = queue.Read(item);
        var comment = text.Comments.Single();
        var answer = new RoundAnswer("yes")
        {
            IsUnsure = true,
            Confidence = 0.6,
            Note = "Perhaps.",
            Evidence = [text.Quote(EvidencePart.Body, null, "fails on the\nGPU")!, text.Quote(EvidencePart.Comment, comment.Id, "Comment")!],
        };

        queue.Answer(item.IssueId, answer);

        var stored = queue.At(0)!.Answer!;
        Assert.Equal(answer with { Evidence = [] }, stored with { Evidence = [] });
        Assert.Equal([new Evidence(EvidencePart.Body, null, 10, 26, "fails on the GPU"), new Evidence(EvidencePart.Comment, comment.Id, 0, 7, "Comment")], stored.Evidence);
    }

    [Fact]
    public void Quote_that_is_not_in_the_text_is_refused()
    {
        using var study = new RoundStudy(1);
        var queue = study.Queue(study.Open(), "ann");
        var item = queue.Next()!;

        Assert.Throws<AnnotationException>(() => queue.Answer(item.IssueId, new RoundAnswer("yes") { Evidence = [new(EvidencePart.Body, null, 0, 4, "Bode")] }));
        Assert.Throws<AnnotationException>(() => queue.Answer(item.IssueId, new RoundAnswer("yes") { Evidence = [new(EvidencePart.Comment, 999, 0, 4, "Body")] }));
        Assert.Equal(ItemState.Open, queue.Next()!.State);
    }

    [Fact]
    public void Annotators_see_the_text_of_the_opening_even_if_it_changes()
    {
        using var study = new RoundStudy(0);
        var issue = study.Builder.AddIssue().Says("Old", "Old body").Comment("Old comment");
        var queue = study.Queue(study.Open(), "ann");
        issue.Says("New", "New body").Comment("New comment");

        var text = queue.Read(queue.Next()!);

        Assert.Equal(("Old", "Old body", "Old comment"), (text.Title, text.Body, text.Comments.Single().Comment.Body));
    }

    [Fact]
    public void Undo_and_redo_are_new_entries_and_go_back_over_everything()
    {
        using var study = new RoundStudy(2);
        var queue = study.Queue(study.Open(), "ann");
        var (one, two) = (queue.At(0)!.IssueId, queue.At(1)!.IssueId);
        queue.Answer(one, new RoundAnswer("yes"));
        queue.Answer(two, new RoundAnswer("no"));
        queue.Answer(one, new RoundAnswer("no"));

        Assert.Equal("yes", queue.Undo()!.Answer!.Answer);
        Assert.Equal((two, ItemState.Open), (queue.Undo()!.IssueId, queue.Find(two).State));
        Assert.Equal("no", queue.Redo()!.Answer!.Answer);
        Assert.Equal(one, queue.Redo()!.IssueId);
        Assert.Null(queue.Redo());
        Assert.Equal(["no", "no"], new[] { one, two }.Select(id => queue.Find(id).Answer!.Answer));
        Assert.Equal(7, study.Study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM round_entry"));
    }

    [Fact]
    public void Anything_done_can_be_undone_to_the_beginning_and_redone_to_the_end() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3]).List[1, 25].Sample(acts =>
        {
            using var study = new RoundStudy(4);
            var queue = study.Queue(study.Open(), "ann");
            foreach (var (at, act) in acts) Act(queue, Math.Min(at, 3), act);
            var end = States(queue);

            while (queue.Undo() is not null) { }
            Assert.All(States(queue), state => Assert.Equal("Open ", state));
            Assert.False(queue.Progress().CanUndo);
            while (queue.Redo() is not null) { }

            Assert.Equal(end, States(queue));
            Assert.Equal(end, FromEntries(study));
            Assert.Equal(
                (end.Count(state => state.StartsWith("Answered", StringComparison.Ordinal)), end.Count(state => state == "Skipped "), end.Count(state => state == "Answered no")),
                (queue.Progress().Answered, queue.Progress().Skipped, queue.Progress().Unsure));
        }, iter: 25);

    [Fact]
    public void Two_annotators_on_one_issue_keep_their_own_answers()
    {
        using var study = new RoundStudy(1);
        var round = study.Open();
        var issue = study.Queue(round, "ann").Next()!.IssueId;

        study.Queue(round, "ann").Answer(issue, new RoundAnswer("yes"));
        study.Queue(round, "bob").Answer(issue, new RoundAnswer("no"));
        study.Queue(round, "bob").Undo();

        Assert.Equal("yes", study.Queue(round, "ann").Find(issue).Answer!.Answer);
        Assert.Equal(ItemState.Open, study.Queue(round, "bob").Find(issue).State);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("")]
    [InlineData("yes;no")]
    public void Answer_that_is_none_is_refused(string answer)
    {
        using var study = new RoundStudy(1);
        var queue = study.Queue(study.Open(), "ann");

        Assert.Throws<AnnotationException>(() => queue.Answer(queue.Next()!.IssueId, new RoundAnswer(answer)));
    }

    [Theory]
    [InlineData(ChallengeLevel.SubTheme, "HR-MEM; DI-GUIDE", "HR-MEM;DI-GUIDE")]
    [InlineData(ChallengeLevel.SubTheme, "", "")]
    [InlineData(ChallengeLevel.Theme, "HR", "HR")]
    [InlineData(ChallengeLevel.Theme, "HR-MEM", null)]
    [InlineData(ChallengeLevel.SubTheme, "HR", null)]
    [InlineData(ChallengeLevel.SubTheme, "HR-MEM;HR-MEM", null)]
    public void Challenges_are_codes_of_the_level_that_is_asked_for(ChallengeLevel level, string answer, string? stored)
    {
        using var study = new RoundStudy(1);
        var queue = study.Queue(study.Open(RoundStudy.Plan("one") with { Question = Question.Challenges, Level = level }), "ann");
        var issue = queue.Next()!.IssueId;

        if (stored is null) Assert.Throws<AnnotationException>(() => queue.Answer(issue, new RoundAnswer(answer)));
        else Assert.Equal(stored, queue.Answer(issue, new RoundAnswer(answer)).Answer!.Answer);
    }

    [Fact]
    public void Closed_round_takes_nothing_and_strangers_have_no_queue()
    {
        using var study = new RoundStudy(1);
        var round = study.Open();
        var queue = study.Queue(round, "ann");
        var issue = queue.Next()!.IssueId;
        study.Close(round);

        Assert.Throws<AnnotationException>(() => queue.Answer(issue, new RoundAnswer("yes")));
        Assert.Throws<AnnotationException>(() => queue.Skip(issue));
        Assert.Throws<AnnotationException>(() => queue.Undo());
        Assert.Throws<AnnotationException>(() => study.Queue(round, "eve"));
    }

    [Fact]
    public async Task Twenty_annotators_at_once_lose_nothing()
    {
        using var study = new RoundStudy(15);
        var names = Enumerable.Range(1, 20).Select(at => $"annotator {at:00}").ToArray();
        var round = study.Open("one", names);

        await Task.WhenAll(names.Select(name => Task.Run(() =>
        {
            for (var at = 0; at < 15; at++)
            {
                // As the web works: a connection for each operation.
                using var mine = study.Study.OpenAgain();
                var queue = new RoundQueue(mine, round, name);
                var item = queue.Next()!;
                queue.Answer(item.IssueId, new RoundAnswer(name[^1] % 2 == 0 ? "yes" : "no"));
            }
        }, TestContext.Current.CancellationToken)));

        Assert.All(new RoundCatalog(study.Study).Progress(round), progress => Assert.Equal(15, progress.Answered));
        Assert.Equal(300, study.Study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM round_entry"));
    }

    private static void Act(RoundQueue queue, int at, int act)
    {
        var issue = queue.At(at)!.IssueId;
        if (act == 0) queue.Answer(issue, new RoundAnswer("yes"));
        else if (act == 1) queue.Answer(issue, new RoundAnswer("no") { IsUnsure = true });
        else if (act == 2) queue.Skip(issue);
        else queue.Clear(issue);
    }

    private static List<string> States(RoundQueue queue) =>
        [.. Enumerable.Range(0, 4).Select(at => queue.At(at)!).OrderBy(item => item.IssueId).Select(item => $"{item.State} {item.Answer?.Answer}")];

    /// <summary>How the issues stand by the entries alone, which the marks of the assignments must equal.</summary>
    private static List<string> FromEntries(RoundStudy study) =>
    [
        .. study.Study.Database.Connection.Query(
            """
            SELECT COALESCE((SELECT e.state FROM round_entry AS e WHERE e.issue_id = i.id ORDER BY e.id DESC LIMIT 1), 'open'),
                   (SELECT e.answer FROM round_entry AS e WHERE e.issue_id = i.id ORDER BY e.id DESC LIMIT 1)
            FROM issue AS i ORDER BY i.id
            """,
            row => $"{RoundWords.Parse<ItemState>(row.GetString(0))} {row.TextOrNull(1)}"),
    ];
}
