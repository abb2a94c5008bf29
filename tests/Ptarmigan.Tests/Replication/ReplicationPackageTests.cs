using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange;
using Ptarmigan.Replication;
using Ptarmigan.Replication.Archive;
using Ptarmigan.Replication.Scan;
using Ptarmigan.Replication.Tables;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Tests.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Replication;

public sealed class ReplicationPackageTests
{
    [Fact]
    public void A_package_verifies_and_opens_as_a_study_with_the_same_results()
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions { Authors = ["Doe, Jane"] });

        var report = Verify(package);
        var (issues, notes) = ReplicationPackage.Open(package, study["again"], TimeProvider.System, null, null, TestContext.Current.CancellationToken);

        Assert.True(report.Holds, string.Join('\n', report.Differences));
        Assert.True(report.Numbers > 500, $"{report.Numbers} values were compared");
        Assert.True(report.Figures > 3, $"{report.Figures} figures were compared");
        Assert.Equal((15, 0), (issues, notes.Count));
        using var again = Study.Open(study["again"], TimeProvider.System);
        Assert.Equal(Results(study.Study), Results(again));
        Assert.Equal(
            new ChallengeLedger(study.Study).All().Select(challenge => (challenge.Id, challenge.Passage)), new ChallengeLedger(again).All().Select(challenge => (challenge.Id, challenge.Passage)));
    }

    [Fact]
    public void The_same_study_gives_the_same_bytes()
    {
        using var study = PackagedStudy.Make();
        var first = Pack(study, new PackageOptions());
        var second = Pack(study, new PackageOptions());

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void Every_file_has_its_checksum_its_metadata_and_every_column_its_meaning()
    {
        using var study = PackagedStudy.Make();
        using var archive = ZipFile.OpenRead(Pack(study, new PackageOptions { Authors = ["Doe, Jane", "The Group"] }));
        var names = archive.Entries.Select(entry => entry.FullName).ToList();
        var sums = Text(archive, "SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ")[1]);
        using var crate = JsonDocument.Parse(Text(archive, "ro-crate-metadata.json"));
        var graph = crate.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(thing => thing.GetProperty("@id").GetString()!);
        var dictionary = Text(archive, "data-dictionary.csv");

        Assert.Equal(names.Where(name => name != "SHA256SUMS"), sums);
        Assert.All(names.Where(name => name != "ro-crate-metadata.json"), name => Assert.Equal("File", graph[name].GetProperty("@type").GetString()));
        Assert.Equal("https://w3id.org/ro/crate/1.1", graph["ro-crate-metadata.json"].GetProperty("conformsTo").GetProperty("@id").GetString());
        Assert.All(graph["./"].GetProperty("hasPart").EnumerateArray(), part => Assert.Contains(part.GetProperty("@id").GetString(), names));
        Assert.Contains("family-names: \"Doe\"", Text(archive, "CITATION.cff"), StringComparison.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.StartsWith("data/", StringComparison.Ordinal) || entry.FullName is "coding/challenges.csv" or "coding/codebook.csv"))
        {
            var header = Text(archive, entry.FullName).Split('\n')[0].Split(',');
            Assert.All(header, column => Assert.Matches($"(?m)^{System.Text.RegularExpressions.Regex.Escape(entry.FullName)},[^\n]*,{column},", dictionary));
        }
    }

    [Fact]
    public void Nobody_is_named_anywhere()
    {
        using var study = PackagedStudy.Make();
        using var archive = ZipFile.OpenRead(Pack(study, new PackageOptions()));

        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith(".qdpx", StringComparison.Ordinal)))
        {
            var text = Text(archive, entry.FullName);
            foreach (var name in new[] { "carol", "bob 😀", "Ümit", "octo-cat", "hubert" }) Assert.False(text.Contains(name, StringComparison.Ordinal), $"{name} is in {entry.FullName}");
        }

        Assert.Contains("A2", Text(archive, "data/annotator.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_stay_where_that_is_asked_for()
    {
        using var study = PackagedStudy.Make();
        using var archive = ZipFile.OpenRead(Pack(study, new PackageOptions { KeepNames = true }));

        Assert.Contains("carol", Text(archive, "data/annotator.csv"), StringComparison.Ordinal);
        Assert.DoesNotContain("octo-cat", Text(archive, "data/event.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_and_secrets_are_told_and_blanked_on_request_without_moving_a_place()
    {
        using var study = PackagedStudy.Make();
        var told = ReplicationPackage.Write(study.Study, study["told.zip"], new PackageOptions(), TestContext.Current.CancellationToken);
        var package = Pack(study, new PackageOptions { Blanked = new HashSet<FoundKind> { FoundKind.Email, FoundKind.Secret } });
        using var archive = ZipFile.OpenRead(package);

        Assert.Contains(told.Found, found => found is { Kind: FoundKind.Email, Table: "snapshot", Column: "body" });
        Assert.Contains(told.Found, found => found is { Kind: FoundKind.Secret, What: "GitHub token" });
        Assert.All(archive.Entries, entry => Assert.DoesNotMatch("jane.doe@|ghp_0123", Text(archive, entry.FullName)));
        var report = Verify(package);
        Assert.True(report.Holds, string.Join('\n', report.Differences));
    }

    [Fact]
    public void Without_texts_there_are_places_and_hashes_and_the_results_are_the_same()
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions { Texts = TextSharing.None });
        using var archive = ZipFile.OpenRead(package);

        Assert.DoesNotContain("quoted", string.Concat(archive.Entries.Where(entry => entry.FullName.EndsWith(".csv", StringComparison.Ordinal) || entry.FullName.EndsWith(".json", StringComparison.Ordinal)).Select(entry => Text(archive, entry.FullName))), StringComparison.Ordinal);
        Assert.Null(archive.GetEntry("coding/project.qdpx"));
        Assert.True(Verify(package).Holds, string.Join('\n', Verify(package).Differences));
        ReplicationPackage.Open(package, study["again"], TimeProvider.System, null, null, TestContext.Current.CancellationToken);
        using var again = Study.Open(study["again"], TimeProvider.System);
        Assert.Equal(Results(study.Study), Results(again));
        Assert.Equal(new ChallengeLedger(study.Study).All().Select(challenge => challenge.Passage?.Start), new ChallengeLedger(again).All().Select(challenge => challenge.Passage?.Start));
    }

    [Theory]
    [InlineData("data/judgment.csv", ",yes,", ",no,", "checksum", "number")]
    [InlineData("results/results.json", "\"ptmRelated\": ", "\"ptmRelated\": 1", "checksum", "number")]
    [InlineData("results/figures/taxonomy.svg", "<text", "<text ", "checksum", "figure")]
    [InlineData("results/tables/challenges.csv", "1", "7", "checksum", "number")]
    [InlineData("results/agreement/pilot.json", "\"value\": ", "\"value\": 1", "checksum", "number")]
    [InlineData("data/snapshot.csv", "Tone", "Tune", "checksum", "raw")]
    [InlineData("data/challenge.csv", ",body,", ",title,", "checksum", "raw")]
    public void What_was_tampered_with_is_found_and_named(string file, string from, string to, string? changed, string? wrong)
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions());
        Tamper(package, file, text => ReplaceFirst(text, from, to), withChecksums: false);

        var report = Verify(package);

        if (changed is null)
        {
            Assert.True(report.Holds);
            return;
        }

        Assert.Contains(report.Differences, difference => difference.Kind == changed && difference.File == file);
        Assert.Contains(report.Differences, difference => difference.Kind == wrong);
        // Who mends the checksums too is still found out: the numbers do not follow.
        Tamper(package, file, text => text, withChecksums: true);
        var mended = Verify(package);
        Assert.DoesNotContain(mended.Differences, difference => difference.Kind == "checksum");
        Assert.Contains(mended.Differences, difference => difference.Kind == wrong && (wrong == "raw" || file.StartsWith("data/", StringComparison.Ordinal) || difference.File == file));
    }

    [Fact]
    public void Files_that_were_added_or_taken_away_are_named()
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions());
        using (var archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            archive.CreateEntry("results/more.csv").Open().Dispose();
            archive.GetEntry("results/results.json")!.Delete();
        }

        var differences = Verify(package).Differences;

        Assert.Contains(differences, difference => difference is { Kind: "file", File: "results/more.csv" });
        Assert.Contains(differences, difference => difference is { Kind: "file", File: "results/results.json" });
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil")]
    [InlineData("data/../../evil")]
    [InlineData("C:\\evil")]
    [InlineData("data\\evil.csv")]
    public void Names_that_lead_out_are_refused(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["evil.zip"], Packed.Zip((name, [1])));

        Assert.Throws<ReplicationException>(() => Verify(folder["evil.zip"]));
    }

    [Fact]
    public void What_asks_for_too_much_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["bomb.zip"], Packed.Zip(("package.json", new byte[8 << 20])));
        File.WriteAllBytes(folder["many.zip"], Packed.Zip([.. Enumerable.Range(0, 20).Select(number => ($"{number}", new byte[] { 1 }))]));
        File.WriteAllBytes(folder["twice.zip"], Packed.Zip(("a", [1]), ("A", [2])));
        File.WriteAllText(folder["no.zip"], "no zip");
        File.WriteAllBytes(folder["other.zip"], Packed.Zip(("a", [1])));

        Assert.Contains("times its packed size", Refused("bomb.zip", new PackageLimits()), StringComparison.Ordinal);
        Assert.Contains("larger than", Refused("bomb.zip", new PackageLimits { EntryBytes = 1 << 20 }), StringComparison.Ordinal);
        Assert.Contains("unpacks to more", Refused("bomb.zip", new PackageLimits { TotalBytes = 1 << 20 }), StringComparison.Ordinal);
        Assert.Contains("more than 10 files", Refused("many.zip", new PackageLimits { Entries = 10 }), StringComparison.Ordinal);
        Assert.Contains("two files", Refused("twice.zip", new PackageLimits()), StringComparison.Ordinal);
        Assert.Contains("no zip file", Refused("no.zip", new PackageLimits()), StringComparison.Ordinal);
        Assert.Contains("no replication package", Refused("other.zip", new PackageLimits()), StringComparison.Ordinal);
        Assert.Contains("no such file", Refused("none.zip", new PackageLimits()), StringComparison.Ordinal);

        string Refused(string name, PackageLimits limits) => Assert.Throws<ReplicationException>(
            () => ReplicationPackage.Verify(folder[name], TimeProvider.System, limits, null, TestContext.Current.CancellationToken)).Message;
    }

    [Theory]
    [InlineData("data/issue.csv", "1,1,", "x,1,", "is no whole number")]
    [InlineData("data/judgment.csv", "id,", "key,", "other columns")]
    [InlineData("data/snapshot.csv", "2024-01-01T00:00:00Z", "yesterday", "is no time")]
    [InlineData("data/issue_label.csv", "name\n", "name\n999,bug\n", "not there")]
    public void Raw_parts_that_cannot_be_read_are_told_with_file_and_line(string file, string from, string to, string message)
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions());
        Tamper(package, file, text => ReplaceFirst(text, from, to), withChecksums: false);

        var failure = Assert.Throws<ReplicationException>(() => Verify(package));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains(file, failure.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_write_leaves_nothing_and_a_file_that_is_there_stays()
    {
        using var study = PackagedStudy.Make();
        File.WriteAllText(study["mine.zip"], "mine");
        using var stop = new CancellationTokenSource();

        Assert.Throws<ExportException>(() => ReplicationPackage.Write(study.Study, study["mine.zip"], new PackageOptions(), TestContext.Current.CancellationToken));
        Assert.Throws<OperationCanceledException>(() => ReplicationPackage.Write(
            study.Study, study["new.zip"], new PackageOptions { Progress = step => { if (step == "results") stop.Cancel(); } }, stop.Token));

        Assert.Equal("mine", File.ReadAllText(study["mine.zip"]));
        Assert.False(File.Exists(study["new.zip"]) || File.Exists(study["new.zip.partial"]));
    }

    [Fact]
    public void Opening_leaves_no_study_where_one_is_or_where_it_fails()
    {
        using var study = PackagedStudy.Make();
        var package = Pack(study, new PackageOptions());

        Assert.Throws<StudyException>(() => ReplicationPackage.Open(package, study.Study.Folder, TimeProvider.System, null, null, TestContext.Current.CancellationToken));
        Tamper(package, "data/issue.csv", text => ReplaceFirst(text, "1,1,", "x,1,"), withChecksums: false);
        Assert.Throws<ReplicationException>(() => ReplicationPackage.Open(package, study["again"], TimeProvider.System, null, null, TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(study["again"]));
    }

    [Fact]
    public void What_is_open_is_left_out_and_the_package_says_so()
    {
        using var study = PackagedStudy.Make();
        new Ptarmigan.Coding.Batches.BatchLedger(study.Study).Open(new Ptarmigan.Coding.Batches.BatchPlan { Annotators = ["ann", "carol"], Size = 50, Filter = Ptarmigan.Issues.IssueFilter.All }, "ann");

        var report = ReplicationPackage.Write(study.Study, study["open.zip"], new PackageOptions(), TestContext.Current.CancellationToken);

        Assert.Contains(report.Notes, note => note.Contains("still open", StringComparison.Ordinal));
        Assert.Equal(0, report.Rows["challenge"]);
        Assert.True(Verify(study["open.zip"]).Holds, string.Join('\n', Verify(study["open.zip"]).Differences));
    }

    [Fact]
    public void A_study_in_which_nothing_was_done_can_be_packed_too()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1);

        var report = ReplicationPackage.Write(study.Study, study["bare.zip"], new PackageOptions(), TestContext.Current.CancellationToken);

        Assert.Contains(report.Notes, note => note.Contains("No results were computed", StringComparison.Ordinal));
        Assert.True(Verify(study["bare.zip"]).Holds);
    }

    [Fact]
    public void Every_table_of_the_store_is_in_a_package_or_is_known_not_to_be()
    {
        using var study = new StudyBuilder();
        string[] left =
        [
            "account", "invitation", "api_token", "study_secret", "schema_migration", "raw_block", "raw_document", "rejected_record", "collection", "collected_issue", "repository_alias", "rate_limit",
            "conditional_answer", "issue_language", "question", "candidate", "candidate_origin", "candidate_model", "candidate_text", "candidate_language", "repository_search",
            "repository_search_part", "repository_search_hit", "language_model_answer", "language_model_no_answer", "exchange_import", "learning_review",
        ];
        var tables = study.Database.Connection.Query(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'issue_search%' AND name NOT LIKE 'sqlite_%' ORDER BY name", row => row.GetString(0)).ToList();

        Assert.Equal(tables.Except(left), PackagedTables.All.Select(table => table.Name).Order(StringComparer.Ordinal));
        foreach (var table in PackagedTables.All)
        {
            var columns = study.Database.Connection.Query($"SELECT name FROM pragma_table_info('{table.Name}')", row => row.GetString(0));
            Assert.Equal(columns.Order(StringComparer.Ordinal), table.Columns.Select(column => column.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_column_is_on_the_page()
    {
        var page = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "package.md"));

        foreach (var table in PackagedTables.All)
        {
            var section = page[page.IndexOf($"### `{table.File}`", StringComparison.Ordinal)..];
            Assert.All(table.Columns, column => Assert.Contains($"| `{column.Name}` |", section, StringComparison.Ordinal));
        }
    }

    private static string Pack(StudyBuilder study, PackageOptions options)
    {
        var file = study[$"{Guid.NewGuid():N}.zip"];
        ReplicationPackage.Write(study.Study, file, options, TestContext.Current.CancellationToken);
        return file;
    }

    private static VerificationReport Verify(string file) => ReplicationPackage.Verify(file, TimeProvider.System, null, null, TestContext.Current.CancellationToken);

    private static string Results(Study study) => JsonText.Write(StudyAnalysis.Compute(study, TestContext.Current.CancellationToken));

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"`{from}` is not in the file");
        return text[..at] + to + text[(at + from.Length)..];
    }

    private static void Tamper(string package, string file, Func<string, string> change, bool withChecksums)
    {
        using var archive = ZipFile.Open(package, ZipArchiveMode.Update);
        var changed = change(Text(archive, file));
        Replace(archive, file, changed);
        if (!withChecksums) return;
        var lines = Text(archive, "SHA256SUMS").Split('\n').Select(line => line.EndsWith("  " + file, StringComparison.Ordinal) ? $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(changed)))}  {file}" : line);
        Replace(archive, "SHA256SUMS", string.Join('\n', lines));
    }

    private static void Replace(ZipArchive archive, string name, string text)
    {
        archive.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
