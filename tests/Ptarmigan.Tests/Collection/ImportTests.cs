using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Ptarmigan.Collection;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ImportTests
{
    private static readonly JsonObject[] Records =
    [
        Repository(), Issue(1), Issue(2, body: null), Issue(3, "other/one"), Issue(4).With("user", null),
        Timeline(1, "owner/name", "first", "second"), Timeline(3, "other/one", "third"), Issue(5).With("pull_request", new JsonObject()),
        Issue(2, body: "edited").With("updated_at", "2020-03-01T00:00:00Z"),
    ];

    [Fact]
    public void Every_record_is_read_from_every_shape_of_file()
    {
        using var study = new StudyBuilder();
        var single = study.Write("in/single.json", Issue(1).ToJsonString(new() { WriteIndented = true }));
        var array = study.Write("in/array.json", new JsonArray(Issue(2), Issue(3)).ToJsonString());
        var lines = study.Write("in/lines.jsonl", Lines(Issue(4), Repository()));
        var packed = Pack(study["in/packed.gz"], Lines(Issue(5), Timeline(5)));

        var result = Run(study, single, array, lines, packed);

        Assert.Equal((5, 1, 1), (result.Issues.New, result.Timelines.New, result.Repositories.New));
        Assert.True(result.IsComplete);
        Assert.Equal([1, 2, 3, 4, 5], study.Issues.Read(new IssueFilter()).Select(issue => issue.Reference.Number).Order());
    }

    [Fact]
    public void An_issue_belongs_to_the_repository_its_json_names()
    {
        using var study = new StudyBuilder();

        Run(study, study.Write("wrong__name.jsonl", Lines(Issue(1, "right/name"), Timeline(1, "right/name", "text"))));

        var issue = study.Issues.Read(new IssueFilter()).Single();
        Assert.Equal("right/name", issue.Reference.Repository.ToString());
        Assert.True(issue.HasTimeline);
    }

    [Fact]
    public void Pull_requests_are_counted_and_left_out()
    {
        using var study = new StudyBuilder();

        var result = Run(study, study.Write("a.jsonl", Lines(Issue(1), Issue(2).With("pull_request", new JsonObject { ["url"] = "x" }))));

        Assert.Equal((1, 1), (result.Issues.New, result.PullRequests));
        Assert.Equal(1, study.Issues.Count(new IssueFilter()));
    }

    [Fact]
    public void Odd_but_possible_records_are_read()
    {
        using var study = new StudyBuilder();

        var result = Run(study, study.Write("a.jsonl", Lines(
            Issue(1).With("user", null).With("labels", new JsonArray("plain", new JsonObject { ["name"] = "object" })).With("body", null).With("state_reason", "abducted"),
            new JsonObject { ["repository_url"] = "https://api.github.com/repos/a/b", ["number"] = 2, ["title"] = "", ["state"] = "open", ["created_at"] = "2020-01-01T00:00:00Z" })));

        Assert.Equal((2, 0L), (result.Issues.New, result.Rejected));
        var odd = study.Issues.Find(new IssueReference(RepositoryName.Parse("owner/name"), 1))!;
        Assert.Equal(("abducted", null), (odd.StateReason, odd.Author));
        Assert.Equal(["object", "plain"], odd.Labels);
        Assert.Contains(result.Unfamiliar, word => word.ToString()!.Contains("abducted", StringComparison.Ordinal));
    }

    [Fact]
    public void A_timeline_waits_for_its_issue()
    {
        using var study = new StudyBuilder();

        var first = Run(study, study.Write("owner__name.jsonl", Lines(Timeline(1, "owner/name", "text"))));
        var second = Run(study, study.Write("b.jsonl", Lines(Issue(1))));

        Assert.Equal((1L, 0L), (first.TimelinesWaiting, second.TimelinesWaiting));
        Assert.True(study.Issues.Read(new IssueFilter()).Single().HasTimeline);
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        using var study = new StudyBuilder();
        var file = study.Write("a.jsonl", Lines(Records));
        Run(study, file);
        var before = StoreContents.Of(study.Study.Folder);

        var again = Run(study, file);

        Assert.True(again.ChangedNothing);
        Assert.Equal(before, StoreContents.Of(study.Study.Folder));
    }

    [Fact]
    public void A_changed_text_is_a_new_snapshot_and_judgments_keep_theirs()
    {
        using var study = new StudyBuilder();
        Run(study, study.Write("a.jsonl", Lines(Issue(1, title: "before"))));
        var issue = study.Issues.Read(new IssueFilter()).Single();
        study.Database.Connection.Execute(
            """
            INSERT INTO annotator (name, kind, created_at) VALUES ('ann', 'person', '2020-01-01T00:00:00Z');
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, made_at) SELECT 1, 1, id, snapshot_id, 'yes', '2020-01-01T00:00:00Z' FROM issue
            """);

        var result = Run(study, study.Write("b.jsonl", Lines(Issue(1, title: "after").With("updated_at", "2020-03-01T00:00:00Z"))));

        Assert.Equal((1L, 1L), (result.Issues.Changed, result.NewSnapshots));
        Assert.Equal(["before", "after"], study.Issues.ReadSnapshots(issue).Select(snapshot => snapshot.Title));
        Assert.Equal("after", study.Issues.Read(new IssueFilter()).Single().Title);
        Assert.Equal(issue.SnapshotId, study.Database.Connection.Scalar<long>("SELECT snapshot_id FROM judgment"));
        Assert.Equal(1, study.Issues.Count(new IssueFilter { Text = TextQuery.Parse("after") }));
        Assert.Equal(0, study.Issues.Count(new IssueFilter { Text = TextQuery.Parse("before") }));
    }

    [Fact]
    public void Older_data_do_not_overwrite_newer()
    {
        using var study = new StudyBuilder();
        Run(study, study.Write("a.jsonl", Lines(Issue(1, title: "newer").With("updated_at", "2021-01-01T00:00:00Z"))));

        Run(study, study.Write("b.jsonl", Lines(Issue(1, title: "older").With("updated_at", "2020-01-01T00:00:00Z"))));

        Assert.Equal("newer", study.Issues.Read(new IssueFilter()).Single().Title);
    }

    [Fact]
    public void Order_and_division_of_the_records_do_not_matter() =>
        Gen.Select(Gen.Int[1, 4], Gen.Long).Sample(
            (files, seed) =>
            {
                using var plain = new StudyBuilder();
                using var shuffled = new StudyBuilder();
                var records = Records.ToArray();
                new Ptarmigan.Statistics.SeededRandom(seed).Shuffle<JsonObject>(records);

                Run(plain, plain.Write("all.jsonl", Lines(Records)));
                foreach (var (place, part) in records.Concat(records.Take(3)).Chunk(1 + (records.Length / files)).Index())
                {
                    Run(shuffled, shuffled.Write($"part{place}.jsonl", Lines(part)));
                }

                Assert.Equal(StoreContents.Of(plain.Study.Folder), StoreContents.Of(shuffled.Study.Folder));
            },
            iter: 15);

    [Fact]
    public void Spoilt_lines_never_crash_and_every_line_is_accounted_for() =>
        Gen.Select(Gen.Int[0, Records.Length - 1], Gen.Int[0, 2000], Gen.Byte, Gen.Int[0, 3]).Array[1, 12].Sample(
            changes =>
            {
                using var study = new StudyBuilder();
                var lines = changes.Select(change => Spoil(Encoding.UTF8.GetBytes(Records[change.Item1].ToJsonString()), change.Item2, change.Item3, change.Item4)).ToList();
                var file = study["in.jsonl"];
                // A sound first line, so that the file is what it says it is.
                File.WriteAllBytes(file, [.. Encoding.UTF8.GetBytes(Lines(Issue(99))), .. lines.SelectMany(line => line.Append((byte)'\n'))]);

                var result = Run(study, file);

                var accounted = result.Issues.Total + result.Timelines.Total + result.Repositories.Total + result.PullRequests + result.Rejected;
                Assert.Equal(1 + lines.Count(line => line.Any(letter => letter is not ((byte)' ' or (byte)'\t' or (byte)'\r'))), accounted);
            },
            iter: 40);

    [Fact]
    public void Reindex_makes_the_same_tables_from_the_kept_json()
    {
        using var study = new StudyBuilder();
        Run(study, study.Write("a.jsonl", Lines(Records)));
        var before = StoreContents.Of(study.Study.Folder);
        study.Database.Connection.Execute("UPDATE issue SET state = 'spoilt', author = 'nobody'; DELETE FROM event; DELETE FROM issue_label; UPDATE repository SET stars = NULL");

        Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal(before, StoreContents.Of(study.Study.Folder));
    }

    [Fact]
    public void Real_files_hold_as_many_issues_as_their_manifest_says()
    {
        var data = TestPaths.RealData("github");
        using var study = new StudyBuilder();
        string[] names = ["mseitzer__pytorch-fid", "richzhang__PerceptualSimilarity", "allenai__scispacy"];

        var result = Run(study, [.. names.SelectMany(name => new[] { Path.Combine(data, "issues", name + ".jsonl.gz"), Path.Combine(data, "timeline", name + ".jsonl.gz") })]);

        var manifest = File.ReadLines(Path.Combine(data, "manifest.csv")).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => long.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(names.Sum(name => manifest[name.Replace("__", "/", StringComparison.Ordinal)]), result.Issues.New);
        Assert.Equal(0, result.Rejected);
    }

    internal static string Pack(string file, string text)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(file), CompressionLevel.Fastest));
        writer.Write(text);
        return file;
    }

    private static ImportResult Run(StudyBuilder study, params string[] paths) =>
        Import.Run(study.Study, paths, null, null, TestContext.Current.CancellationToken);

    private static byte[] Spoil(byte[] line, int at, byte with, int how)
    {
        var place = at % line.Length;
        // A line feed would make two lines of one.
        if (with == (byte)'\n') with = (byte)'#';
        return how switch
        {
            0 => line,
            1 => [.. line[..place], with, .. line[(place + 1)..]],
            2 => line[..place],
            _ => [.. line[..place], with, .. line[place..]],
        };
    }
}
