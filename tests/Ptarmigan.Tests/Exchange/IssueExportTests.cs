using System.IO.Compression;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class IssueExportTests
{
    private const string HostileTitle = "=cmd|' /C calc'!A0, \"quoted\"; ünicode\nsecond line";

    [Fact]
    public void Json_lines_hold_the_documented_fields()
    {
        using var study = RichStudy();

        var first = JsonLines(Export(study, "issues.jsonl")).First();

        Assert.Equal(
            "repository number title state stateReason author authorAssociation createdAt updatedAt closedAt closedBy hasTimeline episodes "
            + "resolutionDays resolutionSeconds censoredDays resolutionFault labels commentCount comments events annotator ptm type challenges gone goneTo",
            string.Join(' ', first.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(HostileTitle, first.GetProperty("title").GetString());
        Assert.Equal("2020-01-01T00:00:00Z", first.GetProperty("createdAt").GetString());
        Assert.Equal(40, first.GetProperty("resolutionDays").GetInt32());
        Assert.Equal(2, first.GetProperty("episodes").GetArrayLength());
        Assert.Equal(["a;b", "bug"], first.GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        Assert.Equal(["HR-MEM", "SE-INSTALL"], first.GetProperty("challenges").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("closed", first.GetProperty("events")[0].GetProperty("kind").GetString());
        Assert.False(first.GetProperty("comments")[0].TryGetProperty("body", out _));
    }

    [Fact]
    public void Texts_are_written_on_demand()
    {
        using var study = RichStudy();

        var first = JsonLines(Export(study, "issues.jsonl", new() { WithText = true })).First();

        Assert.Equal("The body", first.GetProperty("body").GetString());
        Assert.Equal("a comment", first.GetProperty("comments")[0].GetProperty("body").GetString());
    }

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".csv")]
    [InlineData(".parquet")]
    public void Logins_are_pseudonyms_unless_asked_for(string extension)
    {
        using var study = RichStudy();
        var hidden = Pseudonyms.Of(study.Study).For("ann-the-author");

        var without = Text(Export(study, "without" + extension));
        var with = Text(Export(study, "with" + extension, new() { WithLogins = true }));

        Assert.Contains(hidden!, without);
        Assert.DoesNotContain("ann-the-author", without);
        Assert.DoesNotContain("bob-the-commenter", without);
        Assert.DoesNotContain("carol-the-assignee", without);
        Assert.Contains("ann-the-author", with);
    }

    [Fact]
    public void Csv_says_what_json_lines_say()
    {
        using var study = RichStudy();

        var json = JsonLines(Export(study, "issues.jsonl", new() { WithText = true }));
        var csv = CsvTable.Read(Export(study, "issues.csv", new() { WithText = true }));

        Assert.Equal(json.Select(Flat), Rows(csv));
    }

    [Fact]
    public void Csv_cells_are_safe_in_a_spreadsheet()
    {
        using var study = RichStudy();

        var text = File.ReadAllText(Export(study, "issues.csv"));

        Assert.Contains("\"'=cmd|", text);
        Assert.DoesNotContain(",=cmd", text);
        Assert.DoesNotContain("\"=cmd", text);
    }

    [Fact]
    public async Task Parquet_says_what_json_lines_say()
    {
        using var study = RichStudy();

        var json = JsonLines(Export(study, "issues.jsonl", new() { WithText = true }));
        var parquet = await ParquetRows(Export(study, "issues.parquet", new() { WithText = true }));

        Assert.Equal(json.Select(Flat), parquet);
    }

    [Fact]
    public async Task Parquet_holds_more_than_one_group()
    {
        using var study = new StudyBuilder();
        using (var transaction = study.Database.Connection.BeginTransaction())
        {
            for (var number = 1; number <= 2001; number++) study.AddIssue("a/b", number);
            transaction.Commit();
        }

        var rows = await ParquetRows(Export(study, "issues.parquet"));

        Assert.Equal(2001, rows.Count);
        Assert.Contains("number=2001", rows[^1]);
    }

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".csv")]
    public void Compressed_file_holds_the_same(string extension)
    {
        using var study = RichStudy();

        var plain = Export(study, "plain" + extension);
        var compressed = Export(study, $"small{extension}.gz");

        Assert.Equal(File.ReadAllText(plain), Text(compressed));
    }

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".jsonl.gz")]
    [InlineData(".csv")]
    [InlineData(".parquet")]
    public void Same_study_gives_the_same_bytes(string extension)
    {
        using var study = RichStudy();

        Assert.Equal(File.ReadAllBytes(Export(study, "one" + extension)), File.ReadAllBytes(Export(study, "two" + extension)));
    }

    [Theory]
    [InlineData(".jsonl", 0)]
    [InlineData(".csv", 1)]
    [InlineData(".parquet", -1)]
    public void Empty_selection_is_a_whole_file(string extension, int lines)
    {
        using var study = new StudyBuilder();

        var file = Export(study, "empty" + extension);

        if (lines >= 0) Assert.Equal(lines, File.ReadAllLines(file).Length);
        else Assert.True(new FileInfo(file).Length > 8);
    }

    [Fact]
    public void Unknown_ending_and_file_in_the_way_are_refused()
    {
        using var study = RichStudy();
        Export(study, "issues.csv");

        Assert.Contains(".jsonl", Assert.Throws<ExportException>(() => Export(study, "issues.xlsx")).Next);
        Assert.Contains("--force", Assert.Throws<ExportException>(() => Export(study, "issues.csv")).Next);
        Export(study, "issues.csv", new() { Overwrite = true });
    }

    [Fact]
    public void Cancelled_export_leaves_no_file()
    {
        using var study = RichStudy();

        Assert.Throws<OperationCanceledException>(() =>
            IssueExport.Write(study.Study, IssueFilter.All, study["issues.parquet"], new(), new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(study["issues.parquet"])!));
    }

    private static StudyBuilder RichStudy()
    {
        var study = new StudyBuilder();
        study.AddIssue("a/b", 1).By("ann-the-author").Says(HostileTitle, "The body").Labeled("bug", "a;b").Closed("2020-02-10T01:00")
            .Event("closed", "2020-01-05", "ann-the-author").Event("reopened", "2020-02-01").Event("closed", "2020-02-10T01:00", "github-actions[bot]")
            .Event("assigned", "2020-01-03", detail: "carol-the-assignee")
            .Comment("a comment", author: "bob-the-commenter")
            .Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM;SE-INSTALL").Judged("gold", "type", "bug");
        study.AddIssue("a/b", 2).By(null).Says("-not a number").Labeled("'apostrophe").Judged("gold", "ptm", "no").Judged("gold", "challenges", "");
        study.AddIssue("c/d", 3).Created("2020-05-01").Closed("2020-04-01", "not_planned").Says("", null);
        return study;
    }

    private static string Export(StudyBuilder study, string name, IssueExportOptions? options = null)
    {
        IssueExport.Write(study.Study, IssueFilter.All, study[name], options ?? new(), TestContext.Current.CancellationToken);
        return study[name];
    }

    private static List<JsonElement> JsonLines(string file) => [.. File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Text(string file)
    {
        using Stream stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(file), CompressionMode.Decompress) : File.OpenRead(file);
        if (file.EndsWith(".parquet", StringComparison.Ordinal)) return string.Join('\n', ParquetRows(file).GetAwaiter().GetResult());
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>A JSON line as the flat formats say it: counts for comments and events, joined text for lists.</summary>
    private static string Flat(JsonElement issue)
    {
        var fields = issue.EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        if (!fields.ContainsKey("body")) fields["body"] = default;
        return string.Join('|', fields.Select(field => $"{field.Key}={Flat(field.Key, field.Value)}"));
    }

    private static string Flat(string name, JsonElement value) => (name, value.ValueKind) switch
    {
        (_, JsonValueKind.Null or JsonValueKind.Undefined) => "",
        ("comments" or "events", _) => $"{value.GetArrayLength()}",
        ("episodes", _) => string.Join(';', value.EnumerateArray().Select(episode =>
            $"{episode.GetProperty("openedAt").GetString()}/{episode.GetProperty("closedAt").GetString() ?? ".."}")),
        (_, JsonValueKind.Array) => JoinedList.Of(value.EnumerateArray().Select(member => member.GetString()!)),
        (_, JsonValueKind.True) => "true",
        (_, JsonValueKind.False) => "false",
        _ => value.ToString().Trim(),
    };

    private static IEnumerable<string> Rows(CsvTable csv) => csv.Rows().Select(row =>
        string.Join('|', csv.Columns.Zip(row.Cells, (column, cell) => $"{column}={CsvCell.Read(cell).Trim()}")));

    private static async Task<List<string>> ParquetRows(string file)
    {
        await using var reader = await ParquetReader.CreateAsync(file);
        var rows = new List<string>();
        for (var at = 0; at < reader.RowGroupCount; at++)
        {
            using var group = reader.OpenRowGroupReader(at);
            var columns = new List<string[]>();
            foreach (var field in reader.Schema.GetDataFields()) columns.Add(await ReadColumn(group, field));
            for (var row = 0; row < group.RowCount; row++)
            {
                rows.Add(string.Join('|', reader.Schema.GetDataFields().Zip(columns, (field, column) => $"{field.Name}={column[row]}")));
            }
        }

        return rows;
    }

    private static async Task<string[]> ReadColumn(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType == typeof(int)) return await Read<int>(value => $"{value}");
        if (field.ClrType == typeof(long)) return await Read<long>(value => $"{value}");
        if (field.ClrType == typeof(bool)) return await Read<bool>(value => value ? "true" : "false");
        if (field.ClrType == typeof(DateTime)) return await Read<DateTime>(value => value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));

        var texts = new string?[group.RowCount];
        await group.ReadAsync(field, texts.AsMemory()!);
        return Array.ConvertAll(texts, text => text?.Trim() ?? "");

        async Task<string[]> Read<T>(Func<T, string> text)
            where T : struct
        {
            var values = new T?[group.RowCount];
            await group.ReadAsync(field, values.AsMemory());
            return Array.ConvertAll(values, value => value is { } known ? text(known) : "");
        }
    }
}
