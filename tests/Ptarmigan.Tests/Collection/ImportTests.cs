using System.Text.Json.Nodes;
using Ptarmigan.Collection;
using Ptarmigan.Storage;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ImportTests
{
    public static TheoryData<string, string> Shapes()
    {
        var (first, second) = (Issue(1).ToJsonString(), Issue(2).ToJsonString());
        var indented = new System.Text.Json.JsonSerializerOptions { WriteIndented = true };
        var pretty = $"{Issue(1).ToJsonString(indented)}\n{Issue(2).ToJsonString(indented)}\n";
        return new()
        {
            { "lines", $"{first}\n{second}\n" },
            { "lines without a last line feed", $"{first}\r\n\r\n{second}" },
            { "lines behind a byte order mark", $"\uFEFF{first}\n{second}\n" },
            { "an array", $"[{first},{second}]" },
            { "an array over many lines", $"[\n  {first},\n  {second}\n]\n" },
            { "arrays of pages behind each other", $"[{first}][{second}]" },
            { "an array on each line", $"[{first}]\n[{second}]\n" },
            { "documents over many lines", pretty },
        };
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_of_file_gives_the_same_issues(string shape, string text)
    {
        using var plain = new TestStudy();
        using var packed = new TestStudy();

        var result = plain.ImportText(text);
        packed.Import(packed.Write("data.bin", TestStudy.Gzip(text)));

        Assert.True(result.Issues == new RecordCounts(2, 0, 0, 0), shape);
        Assert.True(result.IsComplete);
        Assert.Equal("1|2", plain.Column("SELECT number FROM issue ORDER BY number"));
        Assert.Equal(StudyDump.Rows(plain.Study.Database), StudyDump.Rows(packed.Study.Database));
    }

    [Fact]
    public void Issue_is_taken_over_field_by_field()
    {
        using var study = new TestStudy();
        var issue = Issue(5);
        issue["state"] = "closed";
        issue["state_reason"] = "not_planned";
        issue["closed_at"] = "2023-02-03T04:05:06Z";
        issue["closed_by"] = User("carl");

        study.ImportText(Lines(issue));

        Assert.Equal(
            "octo/model 5 1005 closed not_planned ann User NONE 2023-01-01T00:00:00Z 2023-02-01T00:00:00Z 2023-02-03T04:05:06Z carl 1 0 2024-05-06T07:08:09Z Crash",
            study.Value(
                """
                SELECT concat_ws(' ', r.name, i.number, i.github_id, i.state, i.state_reason, i.author, i.author_kind, i.author_association, i.created_at,
                    i.updated_at, i.closed_at, i.closed_by, i.comment_count, i.is_locked, i.read_at, s.title)
                FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN snapshot AS s ON s.id = i.snapshot_id
                """));
    }

    [Fact]
    public void Issue_needs_no_more_than_repository_number_state_and_creation()
    {
        using var study = new TestStudy();

        var result = study.ImportText("""{"repository_url":"https://api.github.com/repos/octo/model","number":1,"title":"","state":"open","created_at":"2023-01-01T00:00:00Z","labels":[]}""");

        Assert.Equal(1, result.Issues.New);
        Assert.Equal("2023-01-01T00:00:00Z", study.Value("SELECT created_at FROM issue"));
    }

    [Theory]
    [InlineData("number", "The issue has no `number`.")]
    [InlineData("state", "The issue has no `state`.")]
    [InlineData("created_at", "The issue has no `created_at`.")]
    public void Issue_without_what_it_needs_is_kept_aside(string field, string reason)
    {
        using var study = new TestStudy();
        var issue = Issue(1);
        issue.Remove(field);

        var result = study.ImportText(Lines(issue, Issue(2)));

        Assert.Equal(reason, Assert.Single(result.FirstRejected).Reason);
        Assert.Equal("2", study.Column("SELECT number FROM issue"));
    }

    [Fact]
    public void Deleted_account_missing_body_and_labels_as_texts_are_taken()
    {
        using var study = new TestStudy();
        var issue = Issue(1, body: null);
        issue["user"] = null;
        issue["labels"] = new JsonArray("bug", new JsonObject { ["name"] = "help" }, "bug");

        var result = study.ImportText(Lines(issue));

        Assert.True(result.IsComplete);
        Assert.Equal("bug|help", study.Column("SELECT name FROM issue_label ORDER BY name"));
        Assert.Null(study.Value("SELECT author FROM issue"));
        Assert.Null(study.Value("SELECT body FROM snapshot"));
    }

    [Fact]
    public void Words_not_known_here_are_kept_and_told()
    {
        using var study = new TestStudy();
        var issue = Issue(1);
        issue["state_reason"] = "superseded";

        var result = study.ImportText(Lines(issue, Timeline(1, Event(1, "teleported"))));

        Assert.Equal("superseded", study.Value("SELECT state_reason FROM issue"));
        Assert.Equal("teleported", study.Value("SELECT kind FROM event"));
        Assert.Equal([new("event", "teleported", 1), new("state reason", "superseded", 1)], result.Unfamiliar.OrderBy(word => word.Of, StringComparer.Ordinal));
    }

    [Fact]
    public void Issue_belongs_to_the_repository_it_names_whatever_the_file_is_called()
    {
        using var study = new TestStudy();

        study.ImportText(Lines(Issue(1, "octo/model"), Issue(1, "Octo/Other")), "someone__else.jsonl");

        Assert.Equal("octo/model|Octo/Other", study.Column("SELECT name FROM repository ORDER BY name_key"));
    }

    [Fact]
    public void Pull_requests_are_counted_and_left_out()
    {
        using var study = new TestStudy();
        var marked = Issue(1);
        marked["pull_request"] = new JsonObject { ["url"] = "u" };
        var addressed = Issue(2);
        addressed["html_url"] = "https://github.com/octo/model/pull/2";
        var plain = Issue(3);
        plain["pull_request"] = null;

        var result = study.ImportText(Lines(marked, addressed, plain));

        Assert.Equal(2, result.PullRequests);
        Assert.Equal("3", study.Column("SELECT number FROM issue"));
    }

    [Fact]
    public void Same_files_again_change_nothing()
    {
        using var study = new TestStudy();
        var text = Lines(Repository(), Issue(1), Timeline(1, Comment(9, "me too"), Event(1, "closed")), Timeline(8));
        study.ImportText(text, "octo__model.jsonl");
        var before = StudyDump.Rows(study.Study.Database);

        var again = study.ImportText(text, "octo__model.jsonl");

        Assert.True(again.ChangedNothing);
        Assert.Equal((1, 2, 1), (again.Issues.Unchanged, again.Timelines.Unchanged, again.Repositories.Unchanged));
        Assert.Equal(before, StudyDump.Rows(study.Study.Database));
    }

    [Fact]
    public void Changed_text_gets_a_snapshot_and_the_search_follows()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1, day: 1, title: "Walrus")));

        var result = study.ImportText(Lines(Issue(1, day: 2, title: "Penguin")));

        Assert.Equal(new RecordCounts(0, 1, 0, 0), result.Issues);
        Assert.Equal(1, result.NewSnapshots);
        Assert.Equal("Walrus|Penguin", study.Column("SELECT title FROM snapshot ORDER BY id"));
        Assert.Equal("Penguin", study.Value("SELECT title FROM snapshot WHERE id = (SELECT snapshot_id FROM issue)"));
        Assert.Equal(("", "1"), (StudyDump.Found(study.Study.Database, "walrus"), StudyDump.Found(study.Study.Database, "penguin")));
    }

    [Fact]
    public void Judgments_keep_the_text_they_were_made_on()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1, day: 1, title: "before")));
        study.Study.Database.Connection.Execute(
            """
            INSERT INTO annotator (id, name, kind, created_at) VALUES (1, 'ann', 'person', '2024-01-01T00:00:00Z');
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, made_at) SELECT 1, 1, id, snapshot_id, 'yes', '2024-01-01T00:00:00Z' FROM issue
            """);

        study.ImportText(Lines(Issue(1, day: 2, title: "after")));

        Assert.Equal("before", study.Value("SELECT s.title FROM judgment AS j JOIN snapshot AS s ON s.id = j.snapshot_id"));
    }

    [Fact]
    public void Older_state_does_not_replace_a_newer_one_but_its_text_is_kept()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1, day: 2, title: "Penguin"), Repository(stars: 9, day: 2)));

        var result = study.ImportText(Lines(Issue(1, day: 1, title: "Walrus"), Repository(stars: 1, day: 1)));

        Assert.Equal((1, 1), (result.Issues.Older, result.Repositories.Older));
        Assert.Equal("2023-02-02T00:00:00Z", study.Value("SELECT updated_at FROM issue"));
        Assert.Equal("Penguin|Walrus", study.Column("SELECT title FROM snapshot ORDER BY id"));
        Assert.Equal("9", study.Value("SELECT stars FROM repository"));
        Assert.Equal("", StudyDump.Found(study.Study.Database, "walrus"));
    }

    [Fact]
    public void Timeline_gives_comments_and_events_in_their_order()
    {
        using var study = new TestStudy();
        var renamed = Event(2, "renamed");
        renamed["rename"] = new JsonObject { ["from"] = "a", ["to"] = "b" };
        var labeled = Event(3, "labeled");
        labeled["label"] = new JsonObject { ["name"] = "bug", ["color"] = "red" };
        var closed = Event(4, "closed", day: 5);
        closed["state_reason"] = "not_planned";
        var mentioned = new JsonObject
        {
            ["event"] = "cross-referenced",
            ["actor"] = null,
            ["created_at"] = "2023-03-04T00:00:00Z",
            ["source"] = new JsonObject { ["type"] = "issue", ["issue"] = Issue(7, "some/other") },
        };

        var result = study.ImportText(Lines(Issue(1), Timeline(1, mentioned, Comment(9, "me too"), renamed, labeled, closed)));

        Assert.Equal((1, 4), (result.NewComments, result.Events));
        Assert.Equal(
            "0 cross-referenced https://github.com/some/other/issues/7|2 renamed b|3 labeled bug|4 closed not_planned",
            study.Column("SELECT concat_ws(' ', position, kind, detail) FROM event ORDER BY position"));
        Assert.Equal("9 bob MEMBER me too 1", study.Value("SELECT concat_ws(' ', github_id, author, author_association, body, is_current) FROM comment"));
        Assert.Equal("1 2023-03-05T00:00:00Z", study.Value("SELECT concat_ws(' ', has_timeline, timeline_until) FROM issue"));
        Assert.Equal("octo/model", study.Column("SELECT name FROM repository"));
    }

    [Fact]
    public void Newer_timeline_replaces_events_and_keeps_every_text_of_a_comment()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1), Timeline(1, Comment(8, "gone later"), Comment(9, "first"), Event(1, "closed", day: 2))));

        study.ImportText(Lines(Timeline(1, Comment(9, "edited", day: 3), Event(2, "reopened", day: 4))));

        Assert.Equal("gone later 0|first 0|edited 1", study.Column("SELECT concat_ws(' ', body, is_current) FROM comment ORDER BY id"));
        Assert.Equal("reopened", study.Column("SELECT kind FROM event"));
    }

    [Fact]
    public void Timeline_waits_for_its_issue_in_the_same_and_in_a_later_import()
    {
        using var study = new TestStudy();

        var first = study.ImportText(Lines(Timeline(1, Event(1, "closed")), Timeline(2, Event(2, "closed")), Issue(1)));
        var second = study.ImportText(Lines(Issue(2)));

        Assert.Equal((1, 1), (first.TimelinesWaiting, first.Events));
        Assert.Equal((0, 1), (second.TimelinesWaiting, second.Events));
        Assert.Equal("1|1", study.Column("SELECT has_timeline FROM issue ORDER BY number"));
    }

    [Fact]
    public void Timeline_follows_its_events_then_the_name_of_its_file()
    {
        using var study = new TestStudy();
        var text = Lines(Issue(1, "new/home"), Issue(2, "old/home"), Timeline(1, Event(1, "closed", "new/home")), Timeline(2));

        var named = study.ImportText(text, "old__home.jsonl");
        var nameless = study.ImportText(Lines(Timeline(3)));

        Assert.Equal((0, 0), (named.TimelinesWaiting, named.Rejected));
        Assert.Equal("1|1", study.Column("SELECT has_timeline FROM issue"));
        Assert.StartsWith("The timeline names no repository", Assert.Single(nameless.FirstRejected).Reason);
    }

    [Fact]
    public void Empty_timelines_of_two_repositories_are_two_timelines()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1, "a/a"), Issue(1, "b/b"), Timeline(1)), "a__a.jsonl");

        study.ImportText(Lines(Timeline(1)), "b__b.jsonl");

        Assert.Equal("1|1", study.Column("SELECT has_timeline FROM issue"));
    }

    [Fact]
    public void Repository_is_taken_over_field_by_field_and_keeps_what_only_the_study_knows()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Repository(stars: 1, day: 1)));
        study.Study.Database.Connection.Execute("UPDATE repository SET commits = 99");

        var result = study.ImportText(Lines(Repository(stars: 7, day: 2)));

        Assert.Equal(1, result.Repositories.Changed);
        Assert.Equal(
            "octo/model 42 Python MIT [\"bert\"] main 7 3 2 11 99 0 0 2020-01-01T00:00:00Z 2023-02-02T00:00:00Z",
            study.Value("SELECT concat_ws(' ', name, github_id, language, licence, topics, default_branch, stars, forks, open_issues, size_kilobytes, commits, is_fork, is_archived, created_at, updated_at) FROM repository"));
    }

    [Fact]
    public void Renamed_repository_may_share_its_number_with_its_old_name()
    {
        using var study = new TestStudy();

        var result = study.ImportText(Lines(Repository("octo/old"), Repository("octo/new")));

        Assert.Equal(2, result.Repositories.New);
    }

    [Fact]
    public void Folder_is_read_with_everything_below_it_and_what_is_no_json_is_passed_over()
    {
        using var study = new TestStudy();
        study.Write("data/b.jsonl", Lines(Issue(2)));
        study.Write("data/below/a.json", Issue(1).ToJsonString());
        study.Write("data/table.csv", "a,b\n1,2\n");
        study.Write("data/empty.txt", "");
        study.Write("data/.hidden/c.json", Issue(3).ToJsonString());

        var result = study.Import(Path.Combine(study.Folder, "data"), Path.Combine(study.Folder, "data/b.jsonl"));

        Assert.Equal((2, 2), (result.Files, result.Issues.New));
        Assert.True(result.IsComplete);
        Assert.Equal(["empty.txt", "table.csv"], result.PassedOver.Select(file => Path.GetFileName(file.File)));
    }
}
