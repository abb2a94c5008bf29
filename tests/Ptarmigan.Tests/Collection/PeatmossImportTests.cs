using Ptarmigan.Collection;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class PeatmossImportTests : IDisposable
{
    private readonly TestStudy _study = new();
    private readonly PeatmossFile _peatmoss;

    public PeatmossImportTests() => _peatmoss = new PeatmossFile(Path.Combine(_study.Folder, "peatmoss.bin"));

    [Fact]
    public void Issues_come_with_author_labels_comments_and_a_state_as_GitHub_writes_it()
    {
        var first = _peatmoss.AddIssue(_peatmoss.AddRepository("octo", "model"), 1, "Crash", "It crashes.");
        _peatmoss.AddIssue(_peatmoss.AddRepository("Octo", "Other"), 5, "Slow", "Very.", isClosed: false);
        _peatmoss.SetAuthor(first, "ann");
        foreach (var label in (string[])["bug", "gpu"]) _peatmoss.AddLabel(first, label);
        _peatmoss.AddComment(first, "bob", "Me too.");
        _peatmoss.AddComment(first, null, "And me.", "2023-01-03T00:00:00Z");

        var result = _study.Import(_peatmoss.Path);

        Assert.Equal((2, 2, 2, true), (result.Issues.New, result.NewSnapshots, result.NewComments, result.IsComplete));
        Assert.Equal("octo/model#1 closed ann 2|Octo/Other#5 open  0", _study.Column(
            "SELECT r.name || '#' || number || ' ' || state || ' ' || COALESCE(author, '') || ' ' || comment_count FROM issue JOIN repository AS r ON r.id = repository_id ORDER BY number"));
        Assert.Equal("bug|gpu", _study.Column("SELECT name FROM issue_label ORDER BY name"));
        Assert.Equal("bob: Me too.|: And me.", _study.Column("SELECT COALESCE(author, '') || ': ' || body FROM comment WHERE is_current = 1 AND github_id < 0 ORDER BY created_at"));
        Assert.Equal("1", StudyDump.Found(_study.Study.Database, "crashes"));
    }

    [Fact]
    public void What_is_known_to_be_missing_is_said()
    {
        _peatmoss.AddIssue(_peatmoss.AddRepository("octo", "model"), 1, "Crash");

        var note = Assert.Single(_study.Import(_peatmoss.Path).Notes);

        Assert.Contains("at most 100 comments", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_file_again_changes_nothing_and_reindex_makes_the_same_tables()
    {
        var repository = _peatmoss.AddRepository("octo", "model");
        foreach (var number in Enumerable.Range(1, 40)) _peatmoss.AddComment(_peatmoss.AddIssue(repository, number, $"Crash {number}"), "bob", "Me too.");
        _study.Import(_peatmoss.Path);
        var before = StudyDump.Rows(_study.Study.Database);

        var again = _study.Import(_peatmoss.Path);
        Assert.True(again.ChangedNothing);
        Assert.Equal(before, StudyDump.Rows(_study.Study.Database));

        Reindex.Run(_study.Study, null, TestContext.Current.CancellationToken);
        Assert.Equal(before, StudyDump.Rows(_study.Study.Database));
    }

    [Fact]
    public void Issue_linked_from_two_repositories_is_one_issue_of_its_own_address()
    {
        var issue = _peatmoss.AddIssue(_peatmoss.AddRepository("octo", "model"), 1, "Crash");
        _peatmoss.Execute($"INSERT INTO reuse_repo_to_issue VALUES ({_peatmoss.AddRepository("old", "model")}, {issue})");

        Assert.Equal(1, _study.Import(_peatmoss.Path).Issues.Total);
        Assert.Equal("octo/model", _study.Column("SELECT name FROM repository"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Issue_of_GitHub_as_new_counts_before_it_in_either_order(bool peatmossFirst)
    {
        var issue = _peatmoss.AddIssue(_peatmoss.AddRepository("octo", "model"), 1, "Crash", "It crashes.");
        _peatmoss.AddComment(issue, "bob", "Me too.", "2023-03-01T00:00:00Z");
        var full = Issue(1);
        (full["state"], full["state_reason"], full["closed_at"], full["updated_at"]) = ("closed", "completed", "2023-01-02T00:00:00Z", "2023-01-02T00:00:00Z");
        var github = _study.Write("github.jsonl", Lines(full, Timeline(1, Comment(7, "Me too."))));

        foreach (var file in peatmossFirst ? (string[])[_peatmoss.Path, github] : [github, _peatmoss.Path]) _study.Import(file);

        Assert.Equal("completed 1001", _study.Value("SELECT state_reason || ' ' || github_id FROM issue"));
        Assert.Equal("7", _study.Column("SELECT github_id FROM comment WHERE is_current = 1"));
    }

    [Fact]
    public void Missing_columns_are_named()
    {
        _peatmoss.Execute("ALTER TABLE github_issue DROP COLUMN updated_at; DROP TABLE github_label");

        var problem = Assert.Single(_study.Import(_peatmoss.Path).Problems);

        Assert.Equal("The database lacks what PeaTMOSS has: column github_issue.updated_at, table github_label.", problem.What);
    }

    [Fact]
    public void Another_database_in_a_folder_is_passed_over()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_study.Folder, "data")).FullName;
        File.Copy(Path.Combine(_study.Study.Folder, "study.db"), Path.Combine(folder, "other.db"));

        var result = _study.Import(folder);

        Assert.Equal("The file is a SQLite database, but not PeaTMOSS.", Assert.Single(result.PassedOver).What);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void Issue_without_a_time_is_kept_aside_and_the_others_are_read()
    {
        var repository = _peatmoss.AddRepository("octo", "model");
        var bad = _peatmoss.AddIssue(repository, 1, "Crash");
        _peatmoss.AddIssue(repository, 2, "Crash");
        _peatmoss.Execute($"UPDATE github_issue SET created_at = '' WHERE id = {bad}");

        var result = _study.Import(_peatmoss.Path);

        Assert.Equal(1, result.Issues.New);
        Assert.Equal(("issue", 1L, "The issue has no `created_at`."), Assert.Single(result.FirstRejected) is var line ? (line.Place, line.Line, line.Reason) : default);
    }

    [Fact]
    public void Damaged_database_is_a_problem_and_no_crash()
    {
        _peatmoss.AddIssue(_peatmoss.AddRepository("octo", "model"), 1, "Crash");
        var bytes = File.ReadAllBytes(_peatmoss.Path);
        Array.Fill(bytes, (byte)0xAA, 100, bytes.Length - 100);

        var result = _study.Import(_study.Write("damaged", bytes));

        Assert.Contains("cannot be read", Assert.Single(result.Problems).What, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _peatmoss.Dispose();
        _study.Dispose();
    }
}
