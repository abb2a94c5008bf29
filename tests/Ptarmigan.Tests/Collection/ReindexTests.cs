using Ptarmigan.Collection;
using Ptarmigan.Storage;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ReindexTests
{
    [Fact]
    public void Reindex_brings_back_what_was_spoilt_and_the_search()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Repository(), Issue(1, title: "Walrus"), Timeline(1, Comment(9, "me too"), Event(1, "closed")), Timeline(5, Event(2, "closed"))));
        var connection = study.Study.Database.Connection;
        var before = StudyDump.Rows(study.Study.Database);
        connection.Execute("UPDATE issue SET state = 'spoilt', updated_at = '2999-01-01T00:00:00Z'");
        connection.Execute("UPDATE repository SET stars = 0, language = NULL");
        connection.Execute("DELETE FROM event");
        connection.Execute("DELETE FROM issue_label");
        connection.Execute("INSERT INTO issue_search (issue_search) VALUES ('delete-all')");

        var result = Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal((1, 2, 1), (result.Issues, result.Timelines, result.Repositories));
        Assert.Equal(before, StudyDump.Rows(study.Study.Database));
        Assert.Equal("1", StudyDump.Found(study.Study.Database, "walrus"));
    }

    [Fact]
    public void Of_two_timelines_that_waited_and_are_as_new_the_later_read_counts_here_and_in_the_import()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Timeline(1, Event(1, "closed")), Timeline(1, Event(1, "closed"), Event(2, "reopened", day: 1))));
        study.ImportText(Lines(Issue(1)));
        var imported = StudyDump.Facts(study.Study.Database);

        Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal("2", study.Value("SELECT COUNT(*) FROM event"));
        Assert.Equal(StudyDump.Facts(study.Study.Database), imported);
    }

    [Fact]
    public void Reindex_does_not_touch_judgments()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1)));
        var connection = study.Study.Database.Connection;
        connection.Execute("INSERT INTO annotator (id, name, kind, created_at) VALUES (1, 'ann', 'person', '2024-01-01T00:00:00Z')");
        connection.Execute("INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, made_at) SELECT 1, 1, id, snapshot_id, 'yes', '2024-01-01T00:00:00Z' FROM issue");

        Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal("yes Crash", study.Value("SELECT concat_ws(' ', j.answer, s.title) FROM judgment AS j JOIN snapshot AS s ON s.id = j.snapshot_id"));
    }

    [Fact]
    public void Cancelled_reindex_leaves_the_study_as_it_was()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Enumerable.Range(1, 1200).Select(number => Issue(number))));
        var before = StudyDump.Rows(study.Study.Database);
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Reindex.Run(study.Study, (_, _) => cancellation.Cancel(), cancellation.Token));

        Assert.Equal(before, StudyDump.Rows(study.Study.Database));
        Assert.StartsWith("1,2,3,", StudyDump.Found(study.Study.Database, "crash"));
    }

    [Fact]
    public void Damaged_document_is_told_and_leaves_the_study_as_it_was()
    {
        using var study = new TestStudy();
        study.ImportText(Lines(Issue(1)));
        study.Study.Database.Connection.Execute("UPDATE raw_document SET position = 1, length = length - 1");
        var before = StudyDump.Rows(study.Study.Database);

        var failure = Assert.Throws<StorageException>(() => Reindex.Run(study.Study, null, TestContext.Current.CancellationToken));

        Assert.Equal("raw_document 1", failure.Where);
        Assert.Equal(before, StudyDump.Rows(study.Study.Database));
    }
}
