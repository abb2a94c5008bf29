using System.Text.Json.Nodes;
using CsCheck;
using Ptarmigan.Collection;
using Xunit;
using static Ptarmigan.Tests.Collection.ArchiveJson;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ArchiveImportTests : IDisposable
{
    private readonly TestStudy _study = new();

    [Fact]
    public void Events_of_issues_bring_issues_and_comments_and_others_are_counted()
    {
        var hour = _study.Write("2023-03-01-12.json.gz", TestStudy.Gzip(Lines(
            Opened(Issue(1)), Commented(Issue(1, day: 2), 7, "Me too."), Other("PushEvent"), Other("WatchEvent"), Commented(Pull(2), 8, "LGTM"))));

        var result = _study.Import(hour);

        Assert.Equal((1, 1, 1, 2, 1), (result.Issues.New, result.Issues.Changed, result.NewComments, result.OtherEvents, result.PullRequests));
        Assert.Equal("7 bob Me too.", _study.Column("SELECT github_id || ' ' || author || ' ' || body FROM comment WHERE is_current = 1"));
        Assert.Equal("0", _study.Column("SELECT has_timeline FROM issue"));
        Assert.Equal("2", _study.Value("SELECT COUNT(*) FROM raw_document"));
    }

    [Fact]
    public void Newest_state_counts_and_older_texts_become_snapshots()
    {
        var lines = Lines(Opened(Issue(1, day: 3, title: "Newest")), Opened(Issue(1, day: 1, title: "Oldest")));

        var result = _study.ImportText(lines);

        Assert.Equal((2, 1), (result.NewSnapshots, result.Issues.Older));
        Assert.Equal("Newest", _study.Value("SELECT s.title FROM issue AS i JOIN snapshot AS s ON s.id = i.snapshot_id"));
    }

    [Fact]
    public void Same_hour_again_changes_nothing_and_reindex_makes_the_same_tables()
    {
        var lines = Lines(Enumerable.Range(1, 30).SelectMany(number => (JsonNode[])[Opened(Issue(number)), Commented(Issue(number, day: 2), number, "Me too."), Other("PushEvent")]));
        _study.ImportText(lines);
        var before = StudyDump.Rows(_study.Study.Database);

        Assert.True(_study.ImportText(lines).ChangedNothing);
        Reindex.Run(_study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal(before, StudyDump.Rows(_study.Study.Database));
    }

    [Fact]
    public void Order_of_events_and_a_timeline_among_them_does_not_matter()
    {
        var closed = Issue(1, day: 4);
        (closed["state"], closed["closed_at"]) = ("closed", "2023-02-04T00:00:00Z");
        JsonObject[] records =
        [
            Opened(Issue(1)), Commented(Issue(1, day: 2), 7, "Before."), Timeline(1, Comment(7, "Before.", day: 1), Comment(8, "Only there.", day: 2)),
            Commented(Issue(1, day: 3), 9, "After.", day: 20), Commented(Issue(1, day: 4), 10, "Closing.", day: 21), Archived("IssuesEvent", "closed", closed),
        ];
        var expected = Facts(records);

        Gen.Shuffle(records).Sample(shuffled => Assert.Equal(expected, Facts(shuffled)), iter: 20, threads: 1);

        static string Facts(JsonObject[] records)
        {
            using var study = new TestStudy();
            study.ImportText(Lines(records));
            return StudyDump.Facts(study.Study.Database);
        }
    }

    [Fact]
    public void Edited_comment_keeps_both_texts_and_shows_the_newer()
    {
        _study.ImportText(Lines(Opened(Issue(1)), Commented(Issue(1), 7, "Newer.", day: 9), Commented(Issue(1), 7, "Older.", day: 2)));

        Assert.Equal("Newer. 1|Older. 0", _study.Column("SELECT body || ' ' || is_current FROM comment ORDER BY body"));
    }

    [Fact]
    public void Partial_state_takes_away_nothing_that_GitHub_told()
    {
        var full = Issue(1);
        (full["state"], full["state_reason"], full["closed_at"], full["closed_by"]) = ("closed", "completed", "2023-02-01T00:00:00Z", User("eve"));
        var later = Issue(1, day: 9);
        (later["state"], later["closed_at"]) = ("closed", "2023-02-01T00:00:00Z");

        _study.ImportText(Lines(full, Commented(later, 7, "Thanks.")));

        Assert.Equal("completed eve", _study.Value("SELECT state_reason || ' ' || closed_by FROM issue"));
        Assert.Equal("2023-02-09T00:00:00Z", _study.Value("SELECT updated_at FROM issue"));
    }

    [Theory]
    [InlineData("""{"repository":{"name":"model","owner":"octo"},"actor":"ann","created_at":"2012-03-11T00:00:00-08:00","payload":{"action":"opened","issue":3545,"number":1},"public":true,"type":"IssuesEvent","url":"https://github.com/octo/model/issues/1"}""")]
    [InlineData("""{"type":"IssueCommentEvent","actor":"ann","payload":{"issue_id":3545,"comment_id":4}}""")]
    [InlineData("""{"id":"1","type":"IssuesEvent","repo":{"id":1,"name":"octo/model"},"payload":{"action":"opened","issue":{"id":3545,"number":1}}}""")]
    [InlineData("""{"id":"1","type":"IssuesEvent","payload":null}""")]
    public void Old_and_trimmed_events_that_only_refer_to_their_issue_are_counted(string line)
    {
        var result = _study.ImportText(line + "\n");

        Assert.Equal((1, 0, 0), (result.EventsWithoutIssue, result.Issues.Total, result.Rejected));
    }

    public void Dispose() => _study.Dispose();

    private static JsonObject Pull(int number)
    {
        var pull = Issue(number);
        pull["pull_request"] = new JsonObject { ["url"] = "https://api.github.com/repos/octo/model/pulls/2" };
        return pull;
    }
}
