using System.Text;
using Ptarmigan.Collection;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

public sealed class ImportFaultTests
{
    [Fact]
    public void Cut_gzip_is_noticed_wherever_it_was_cut()
    {
        var whole = TestStudy.Gzip(Lines(Issue(1), Issue(2), Issue(3)));
        using var study = new TestStudy();

        for (var length = 2; length < whole.Length; length++)
        {
            var result = study.Import(study.Write("cut.jsonl.gz", whole.AsSpan(0, length)));
            Assert.True(result.Problems.Count == 1, $"cut at {length} of {whole.Length}");
        }

        Assert.True(study.Import(study.Write("whole.jsonl.gz", whole)).IsComplete);
    }

    [Fact]
    public void Cut_gzip_gives_all_records_before_the_cut()
    {
        var lines = string.Concat(Enumerable.Range(1, 300).Select(number => Lines(Issue(number, body: Noise(number)))));
        var whole = TestStudy.Gzip(lines);
        using var study = new TestStudy();

        var result = study.Import(study.Write("cut.jsonl.gz", whole.AsSpan(0, whole.Length / 2)));

        Assert.InRange(result.Issues.New, 100, 200);
        Assert.Equal("The file ends within the record.", Assert.Single(result.FirstRejected).Reason);
        Assert.Equal(result.Issues.New + 1, result.FirstRejected[0].Line);
    }

    [Fact]
    public void Gzip_members_behind_each_other_are_one_file()
    {
        byte[] both = [.. TestStudy.Gzip(Lines(Issue(1))), .. TestStudy.Gzip(Lines(Issue(2)))];
        using var study = new TestStudy();

        var result = study.Import(study.Write("both.jsonl.gz", both));

        Assert.True(result.IsComplete);
        Assert.Equal(2, result.Issues.New);
    }

    [Fact]
    public void Wherever_a_gzip_file_is_cut_the_problem_says_that_it_may_be()
    {
        var whole = TestStudy.Gzip(Lines(Issue(1), Issue(2, body: Noise(2))));
        using var study = new TestStudy();

        foreach (var length in Enumerable.Range(0, 24).Select(step => 12 + (step * (whole.Length - 13) / 23)))
        {
            var result = study.Import(study.Write($"cut{length}.gz", whole.AsSpan(0, length).ToArray()));

            Assert.Contains("cut short", Assert.Single(result.Problems).What, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Damaged_gzip_is_told()
    {
        var bytes = TestStudy.Gzip(Lines(Enumerable.Range(1, 50).Select(number => Issue(number, body: Noise(number)))));
        bytes[^6] ^= 0xFF;
        using var study = new TestStudy();

        var result = study.Import(study.Write("damaged.jsonl.gz", bytes));

        Assert.Single(result.Problems);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData("{\"number\": 1", "The JSON is not valid at byte")]
    [InlineData("{\"title\": \"\\ud800\", \"number\": 1}", "A text holds half a character")]
    [InlineData("{\"id\": 1, \"body\": \"a comment alone\"}", "The record is neither an issue, a timeline, a repository nor an event of GH Archive; its fields are `id`, `body`.")]
    [InlineData("{}", "The record is neither an issue, a timeline, a repository nor an event of GH Archive; its fields are none.")]
    [InlineData("{\"title\": 5}", "`title` is not a text.")]
    [InlineData("{\"title\": \"\", \"comments\": [1]}", "`comments` is not a whole number.")]
    [InlineData("{\"title\": \"\", \"created_at\": \"yesterday\"}", "`created_at` is not a time such as 2023-05-04T03:02:01Z.")]
    [InlineData("{\"full_name\": \"nonsense\"}", "`full_name` is not an owner/name.")]
    [InlineData("{\"number\": 1, \"events\": 5}", "`events` is not an array.")]
    [InlineData("not json at all", "The JSON is not valid at byte 0.")]
    [InlineData("[1]", "The record is not a JSON object.")]
    public void Bad_line_is_kept_aside_with_its_reason_and_spoils_no_other(string line, string reason)
    {
        using var study = new TestStudy();

        var result = study.ImportText(Lines(Issue(1)) + line + "\n" + Lines(Issue(2)));

        var rejected = Assert.Single(result.FirstRejected);
        Assert.StartsWith(reason, rejected.Reason);
        Assert.Equal(("line", 2L), (rejected.Place, rejected.Line));
        Assert.Equal(2, result.Issues.New);
        Assert.Equal("1", study.Value("SELECT COUNT(*) FROM rejected_record WHERE line = 2 AND place = 'line'"));
    }

    [Fact]
    public void Invalid_utf8_is_kept_aside()
    {
        using var study = new TestStudy();
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Lines(Issue(1))), .. "{\"title\":\""u8, 0xC3, 0x28, .. "\"}\n"u8];

        var result = study.Import(study.Write("bad.jsonl", bytes));

        Assert.Equal("The text is not valid UTF-8.", Assert.Single(result.FirstRejected).Reason);
        Assert.Equal(1, result.Issues.New);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Overlong_record_is_cut_counted_and_passed(bool isArray)
    {
        using var study = new TestStudy(new Protocol { MaxLineBytes = 2000 });
        string[] records = [Issue(1).ToJsonString(), Issue(2, body: new string('x', 2_000_000)).ToJsonString(), Issue(3).ToJsonString()];

        var result = study.ImportText(isArray ? $"[{string.Join(",", records)}]" : string.Join("\n", records));

        var rejected = Assert.Single(result.FirstRejected);
        Assert.Equal((2L, isArray ? "element" : "line"), (rejected.Line, rejected.Place));
        Assert.Equal("The record is longer than 2000 bytes (import.max_line_bytes in study.yaml).", rejected.Reason);
        Assert.Equal("1|3", study.Column("SELECT number FROM issue ORDER BY number"));
    }

    [Theory]
    [InlineData("{0}\n")]
    [InlineData("[{0}]")]
    public void Nesting_bomb_is_kept_aside(string shape)
    {
        using var study = new TestStudy();
        var bomb = "{\"title\":\"\",\"reactions\":" + new string('[', 100_000) + new string(']', 100_000) + "}";

        var result = study.ImportText(shape.Replace("{0}", bomb, StringComparison.Ordinal));

        Assert.Equal("The JSON is nested deeper than 64 levels.", Assert.Single(result.FirstRejected).Reason);
    }

    [Fact]
    public void Array_cut_short_gives_its_whole_elements_and_is_told()
    {
        using var study = new TestStudy();

        var result = study.ImportText($"[{Issue(1).ToJsonString()},{Issue(2).ToJsonString()[..50]}");

        Assert.Equal(1, result.Issues.New);
        Assert.Equal("The file ends within the record.", Assert.Single(result.FirstRejected).Reason);
        Assert.StartsWith("It ends before its array does", Assert.Single(result.Problems).What);
    }

    [Fact]
    public void Brackets_that_do_not_match_end_the_file_and_are_told()
    {
        using var study = new TestStudy();

        var result = study.ImportText($"[{Issue(1).ToJsonString()}, }} ,{Issue(2).ToJsonString()}]");

        Assert.Equal(1, result.Issues.New);
        Assert.Single(result.FirstRejected);
        Assert.StartsWith("Its brackets do not match", Assert.Single(result.Problems).What);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \n ", "The file holds nothing but white space.")]
    [InlineData("a,b\n1,2\n", "The file is text, but not JSON")]
    [InlineData("PK\u0003\u0004", "The file is a zip archive")]
    [InlineData("SQLite format 3\0", "The database cannot be read")]
    public void File_that_is_something_else_is_a_problem_when_it_was_named(string content, string what)
    {
        using var study = new TestStudy();

        var result = study.ImportText(content, "named.json");

        Assert.StartsWith(what, Assert.Single(result.Problems).What);
        Assert.Equal(0, result.Rejected);
    }

    [Fact]
    public void Path_that_leads_nowhere_fails_before_anything_is_read()
    {
        using var study = new TestStudy();
        var there = study.Write("there.jsonl", Lines(Issue(1)));

        var failure = Assert.Throws<ImportException>(() => study.Import(there, there + ".not"));

        Assert.Equal(there + ".not", failure.Where);
        Assert.Equal("0", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public void Strict_import_fails_at_the_first_bad_record_and_keeps_those_before()
    {
        using var study = new TestStudy();
        var file = study.Write("data.jsonl", Lines(Issue(1)) + "nonsense\n" + Lines(Issue(2)));

        var failure = Assert.Throws<ImportException>(() =>
            Import.Run(study.Study, [file], new ImportOptions { IsStrict = true }, null, TestContext.Current.CancellationToken));

        Assert.EndsWith("data.jsonl, line 2", failure.Where);
        Assert.Contains("are in the study (1)", failure.Next);
        Assert.Equal("1", study.Column("SELECT number FROM issue"));
    }

    [Fact]
    public void Strict_import_fails_at_a_file_that_holds_no_records()
    {
        using var study = new TestStudy();
        var file = study.Write("data.csv", "a,b\n");

        Assert.Throws<ImportException>(() =>
            Import.Run(study.Study, [file], new ImportOptions { IsStrict = true }, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Cancelled_import_keeps_what_it_read_and_a_second_one_completes_it()
    {
        using var study = new TestStudy();
        var file = study.Write("data.jsonl", Lines(Enumerable.Range(1, 5000).Select(number => Issue(number))));
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Import.Run(study.Study, [file], null, _ => cancellation.Cancel(), cancellation.Token));
        var kept = study.Study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM issue");
        var rest = study.Import(file);

        Assert.True(kept > 0);
        Assert.Equal((5000 - kept, kept), (rest.Issues.New, rest.Issues.Unchanged));
    }

    /// <summary>A text that does not compress, so that half the file is about half the records.</summary>
    private static string Noise(int seed)
    {
        var random = new SeededRandom(seed);
        return string.Concat(Enumerable.Range(0, 300).Select(_ => (char)('!' + 1 + (random.NextDouble() * 50))));
    }
}
