using Ptarmigan.Collection;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>
/// Real issues and timelines, served by the fake with the counts that the files declare, must come out of a collection as an import takes them from the files:
/// every field of repositories, issues, labels, texts, comments and events. What the files lack must be named, all of it and nothing else.
/// </summary>
/// <remarks>
/// By default GraphQL is compared over all repositories. REST, which asks for each timeline by itself, is compared over the issues of all repositories, and over
/// the timelines of the repositories in <see cref="OfSomeSize"/>; over all timelines, on request: <c>-explicit only -method "*REST_gives_all_timelines*"</c>.
/// </remarks>
public sealed class CollectOfRealDataTests
{
    /// <summary>Those with timelines in the files but the largest; ultralytics/xview-yolov3 has 27 issues that were transferred, in the files of another.</summary>
    private static readonly string[] OfSomeSize =
    [
        "allenai/scispacy", "clovaai/deep-text-recognition-benchmark", "GantMan/nsfw_model", "HypoX64/DeepMosaics", "k4yt3x/video2x", "mseitzer/pytorch-fid",
        "nikitakit/self-attentive-parser", "richzhang/PerceptualSimilarity", "songyouwei/ABSA-PyTorch", "ultralytics/xview-yolov3",
    ];

    [Fact]
    public async Task GraphQL_gives_all_issues_and_timelines_as_the_files_hold_them()
    {
        using var files = new RealFiles().Import(timelines: true);
        using var graph = new TestStudy(time: TimeProvider.System);
        await using var server = await RealCorpus.StartAsync();

        var result = await server.CollectAsync(graph, files, CollectSource.GraphQL);

        Assert.Equal(111, result.Repositories.Count);
        Assert.Equal(Shortfalls(files), Shortfalls(result));
        Assert.True(result.Repositories.All(repository => repository.Proof!.Missing.Count == 0 && repository.Proof.DeclaredIssues == repository.Proof.StoredIssues));
        LetTheLastClosingNameTheCloser(files);
        AssertSame(files, graph);
    }

    [Fact]
    public async Task REST_gives_all_issues_as_the_files_hold_them()
    {
        using var files = new RealFiles().Import(timelines: false);
        using var rest = new TestStudy(time: TimeProvider.System);
        await using var server = await RealCorpus.StartAsync();

        var result = await server.CollectAsync(rest, files, CollectSource.Rest, CollectScope.Issues);

        Assert.True(result.IsComplete);
        AssertSame(files, rest);
    }

    [Fact]
    public Task REST_gives_timelines_as_the_files_hold_them() => AssertSameByRestAsync(new RealFiles(OfSomeSize));

    [Fact(Explicit = true)]
    public Task REST_gives_all_timelines_as_the_files_hold_them() => AssertSameByRestAsync(new RealFiles());

    /// <summary>Why the files hold another number of comments than their issues declare: all such issues, one reason each.</summary>
    [Fact]
    public void Files_lack_comments_for_three_reasons()
    {
        using var files = new RealFiles().Import(timelines: true);

        var less = files.Study.Database.Connection.Query(
            $"""
            SELECT r.name || '#' || i.number, i.timeline_until IS NOT NULL, (SELECT COUNT(*) FROM event AS e WHERE e.issue_id = i.id) + held, i.comment_count, held
            FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN ({Held}) AS h ON h.id = i.id WHERE i.comment_count <> held ORDER BY 1
            """,
            row => (Issue: row.GetString(0), HasTimeline: row.Bool(1), Entries: row.GetInt64(2), Declared: row.GetInt64(3), Held: row.GetInt64(4))).ToList();

        // Of 97 repositories nobody fetched the timelines.
        Assert.Equal(12_609, less.RemoveAll(issue => !issue.HasTimeline));
        // Of the others only the first page was fetched, which holds 30 entries.
        Assert.Equal(302, less.RemoveAll(issue => issue.Entries == 30 && issue.Held < issue.Declared));
        // GitHub's own counter differs from its own whole timeline: of these three both were read after the last change.
        Assert.Equal([("doccano/doccano#1095", 2L, 1L), ("k4yt3x/video2x#264", 5, 4), ("ultralytics/yolov3#728", 6, 7)], less.Select(issue => (issue.Issue, issue.Declared, issue.Held)));
    }

    private const string Held = "SELECT i.id, COUNT(c.id) AS held FROM issue AS i LEFT JOIN comment AS c ON c.issue_id = i.id AND c.is_current = 1 GROUP BY i.id";

    private static async Task AssertSameByRestAsync(RealFiles real)
    {
        using var files = real.Import(timelines: true);
        using var rest = new TestStudy(time: TimeProvider.System);
        await using var server = await RealCorpus.StartAsync();

        var result = await server.CollectAsync(rest, files, CollectSource.Rest);

        Assert.Equal(Shortfalls(files), Shortfalls(result));
        AssertSame(files, rest);
    }

    private static void AssertSame(TestStudy files, TestStudy collected)
    {
        var (wanted, given) = (StudyDump.Content(files.Study.Database), StudyDump.Content(collected.Study.Database));
        // A difference in a hundred megabytes is shown by the first line of it.
        if (wanted == given) return;
        var (first, line) = wanted.Split('\n').Zip(given.Split('\n')).Select((pair, at) => (pair, at)).First(one => one.pair.First != one.pair.Second);
        Assert.Fail($"Line {line}:\nwanted: {first.First}\ngiven:  {first.Second}");
    }

    /// <summary>The issues whose comments are not as many as declared, by the files.</summary>
    private static List<string> Shortfalls(TestStudy files) =>
    [
        .. files.Study.Database.Connection.Query(
            $"""
            SELECT lower(r.name) || '#' || i.number || ' ' || i.comment_count || ' ' || held FROM issue AS i JOIN repository AS r ON r.id = i.repository_id
            JOIN ({Held}) AS h ON h.id = i.id WHERE i.comment_count <> held
            """,
            row => row.GetString(0)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The same, as a collection names them.</summary>
    private static List<string> Shortfalls(CollectResult result) =>
    [
        .. result.Repositories.SelectMany(repository => repository.Proof!.Shortfalls.Select(one => $"{repository.Name.Key}#{one.Number} {one.Declared} {one.Stored}")).Order(StringComparer.Ordinal),
    ];

    /// <summary>GraphQL has no field for who closed an issue: its collection takes whom the last closing of the timeline names, and nobody for an issue that is open again.</summary>
    private static void LetTheLastClosingNameTheCloser(TestStudy study) => study.Study.Database.Connection.Execute(
        """
        UPDATE issue SET closed_by = CASE WHEN state = 'closed' THEN
            (SELECT e.actor FROM event AS e WHERE e.issue_id = issue.id AND e.kind = 'closed' ORDER BY e.position DESC LIMIT 1) END
        """);
}
