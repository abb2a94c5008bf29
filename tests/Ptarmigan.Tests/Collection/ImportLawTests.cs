using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Ptarmigan.Collection;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ImportLawTests
{
    /// <summary>Issues in several states, timelines in several states, repositories: everything that can meet itself again.</summary>
    private static readonly JsonNode[] Records =
    [
        Repository("octo/model", stars: 1, day: 1), Repository("octo/model", stars: 2, day: 3), Repository("a/b"),
        Issue(1, day: 1, title: "Walrus"), Issue(1, day: 2, title: "Penguin"), Issue(1, day: 3, title: "Walrus"), Issue(2), Issue(1, "a/b"), Issue(3, "a/b"),
        Timeline(1, Comment(9, "first"), Event(1, "closed", day: 2)),
        Timeline(1, Comment(9, "edited", day: 3), Event(1, "closed", day: 2), Event(2, "reopened", day: 4)),
        Timeline(1, Comment(10, "mine", "a/b"), Event(3, "renamed", "a/b", day: 5)),
        Timeline(2, Event(4, "locked", day: 6)), Timeline(7, Event(5, "closed", day: 6)),
    ];

    private static readonly Gen<int[]> Order = Gen.Shuffle(Enumerable.Range(0, Records.Length).ToArray());

    [Fact]
    public void Order_division_and_repetition_of_files_do_not_matter() =>
        Gen.Select(Order, Gen.Int[1, 4], Gen.Int[0, Records.Length - 1].Array[0, 6]).Sample(
            (order, files, twice) =>
            {
                using var plain = new TestStudy();
                using var mixed = new TestStudy();
                plain.ImportText(Lines(Records));

                foreach (var part in order.Concat(twice).Chunk(1 + (order.Length / files))) mixed.ImportText(Lines(part.Select(at => Records[at])));

                Assert.Equal(StudyDump.Facts(plain.Study.Database), StudyDump.Facts(mixed.Study.Database));
                foreach (var word in (string[])["walrus", "penguin", "crash"])
                {
                    Assert.Equal(StudyDump.Found(plain.Study.Database, word), StudyDump.Found(mixed.Study.Database, word));
                }
            },
            iter: 40);

    [Fact]
    public void Reindexing_gives_the_very_same_rows() =>
        Order.Sample(
            order =>
            {
                using var study = new TestStudy();
                foreach (var part in order.Chunk(5)) study.ImportText(Lines(part.Select(at => Records[at])));
                var before = StudyDump.Rows(study.Study.Database);

                Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

                Assert.Equal(before, StudyDump.Rows(study.Study.Database));
            },
            iter: 20);

    [Fact]
    public void Spoilt_lines_never_crash_and_every_line_is_accounted_for()
    {
        var lines = Records.Select(record => Encoding.UTF8.GetBytes(record.ToJsonString())).ToArray();
        var spoilt = Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int[0, 400], Gen.Byte, Gen.Int[0, 3]);
        using var study = new TestStudy();

        spoilt.Array[1, 30].Sample(
            spoils =>
            {
                var file = study.Write("spoilt.jsonl", [.. spoils.SelectMany(spoil => (byte[])[.. Spoil(lines[spoil.Item1], spoil.Item2, spoil.Item3, spoil.Item4), (byte)'\n'])]);

                var result = study.Import(file);

                var accepted = result.Issues.Total + result.Timelines.Total + result.Repositories.Total + result.PullRequests;
                if (result.Problems.Count == 0) Assert.Equal(spoils.Length, accepted + result.Rejected);
            },
            iter: 150, threads: 1);
    }

    /// <summary>Changes, drops, doubles or cuts at one byte; line feeds are left out, since they would make lines of their own.</summary>
    private static byte[] Spoil(byte[] line, int at, byte with, int how)
    {
        at %= line.Length;
        // The first byte stays, so that the file is still taken for JSON Lines.
        if (at == 0 || with is (byte)'\n' or (byte)'\r') return line;
        return how switch
        {
            0 => [.. line[..at], with, .. line[(at + 1)..]],
            1 => [.. line[..at], .. line[(at + 1)..]],
            2 => [.. line[..at], .. line[..at]],
            _ => line[..at],
        };
    }
}
