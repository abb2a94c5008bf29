using CsCheck;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Issues;
using Ptarmigan.Tests.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Coding.Refi;

public sealed class RefiExchangeTests
{
    // Halves of surrogate pairs cannot be in the store; a carriage return at the end of a text cannot be told from the line end that follows it in the file.
    private static readonly Gen<string> Text = Gen.Frequency((6, RandomProject.CleanPiece), (2, RandomProject.OneOf("\r\n", "\r", "\n\r", "---", "'")))
        .Array[0, 12].Select(pieces => string.Concat(pieces).TrimEnd('\r'));

    private static readonly Gen<string> Name = RandomProject.CleanPiece.Array[1, 4].Select(pieces => "n" + string.Concat(string.Concat(pieces).Where(letter => !char.IsControl(letter))));

    [Fact]
    public void What_was_coded_comes_back_in_another_study_as_it_was() =>
        Gen.Select(Text.Array[6], Name.Array[3], Gen.UInt).Sample(
            (texts, names, seed) =>
            {
                using var from = CodedStudy.WithIssues(texts, others: 0);
                using var to = CodedStudy.WithIssues(texts, others: 3);
                CodedStudy.Code(from, names, seed);

                var report = Import(to, Export(from), out var xml);

                Assert.Empty(Packed.SchemaErrors(xml));
                Assert.Equal(CodedStudy.Told(from), CodedStudy.Told(to));
                Assert.DoesNotContain(report.Findings, finding => finding.Treatment == RefiTreatment.Lost);
            },
            iter: 60, threads: 1);

    [Fact]
    public void The_same_study_gives_the_same_bytes_and_a_file_brought_in_again_adds_nothing()
    {
        string[] texts = ["one", "body 😀\r\nmore", "comment", "two", "", "second"];
        using var from = CodedStudy.WithIssues(texts, others: 0);
        using var to = CodedStudy.WithIssues(texts, others: 1);
        CodedStudy.Code(from, ["alpha", "beta"], 7);
        var file = Export(from);

        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Export(from)));
        Import(to, file, out _);
        var told = CodedStudy.Told(to);
        var again = Import(to, file, out _);
        var home = Import(from, file, out _);

        Assert.Equal((0, 0, 0, 0), (again.Versions.Count, again.ChallengesAdded, again.MemosAdded, again.ExclusionsAdded));
        Assert.Equal((0, 0, 0, 0), (home.Versions.Count, home.ChallengesAdded, home.MemosAdded, home.ExclusionsAdded));
        Assert.Equal(told, CodedStudy.Told(to));
    }

    [Fact]
    public void Changes_made_elsewhere_to_the_studys_own_codes_become_operations()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "Memory"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.Code, "oom"), "ann", "New.");
        CodingFileExport.WriteCodebook(study.Study, study["book.qdc"], CodingFileFormat.Refi, false);
        var text = File.ReadAllText(study["book.qdc"]);
        var oom = text.Split('\n').Single(line => line.Contains("name=\"oom\"", StringComparison.Ordinal));
        Assert.Contains("guid=", oom, StringComparison.Ordinal);
        File.WriteAllText(study["book.qdc"], text.Replace("name=\"oom\"", "name=\"out of memory\"", StringComparison.Ordinal));

        var report = CodingFileImport.Import(study.Study, study["book.qdc"], new CodingImportOptions("bob"), TestContext.Current.CancellationToken);

        var version = Assert.Single(report.Versions);
        Assert.Equal(("rename", "bob"), (version.Kind, version.Author));
        Assert.Contains("book.qdc", version.Reason, StringComparison.Ordinal);
        Assert.Equal("out of memory", codebook.Current.Get(2).Name);
        codebook.Do(new UndoVersion(version.Number), "ann", "No.");
        Assert.Equal("oom", codebook.Current.Get(2).Name);
    }

    [Fact]
    public void Codings_of_an_older_text_stay_with_it()
    {
        using var from = new StudyBuilder();
        using var to = new StudyBuilder();
        foreach (var study in new[] { from, to })
        {
            var builder = study.AddIssue("a/b", 1).Says("T", "out of memory");
            if (study == from) Code(study, "memory");
            builder.Says("T", "Edited: something else");
        }

        var report = Import(to, Export(from), out _);

        Assert.Equal(1, report.ChallengesAdded);
        var issue = to.Issues.Find(Reference("a/b#1"))!;
        Assert.NotEqual(issue.SnapshotId, new ChallengeLedger(to.Study).Of(issue).Single().SnapshotId);
    }

    [Fact]
    public void Texts_that_no_issue_has_are_named_and_attached_once_the_issue_is_there()
    {
        using var from = new StudyBuilder();
        from.AddIssue("a/b", 1).Says("T", "out of memory");
        Code(from, "memory");
        using var to = new StudyBuilder();
        var file = Export(from);

        var report = Import(to, file, out _);

        Assert.Equal(["a/b#1"], report.SourcesUnknown);
        Assert.Contains(report.Findings, finding => finding is { Treatment: RefiTreatment.Lost, Subject: "a/b#1" } && finding.How.Contains("1 passage and 1 coding", StringComparison.Ordinal));
        to.AddIssue("a/b", 1).Says("T", "out of memory");
        Assert.Equal(1, Import(to, file, out _).ChallengesAdded);
    }

    [Theory]
    [InlineData("a/b#1", "Crash\r\n\r\nIt runs out of memory.\n", "out of memory", true)]
    [InlineData("Interview 3", "It runs out of memory.", "out of memory", true)]
    [InlineData("Interview 3", "Crash\nIt runs out of memory.", "It", true)]
    [InlineData("Interview 3", "Something else", "Some", false)]
    [InlineData("a/b#1", "Something else", "Some", false)]
    public void Sources_of_other_programs_are_known_by_name_and_text(string name, string text, string words, bool isKnown)
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs out of memory.");
        var at = text.IndexOf(words, StringComparison.Ordinal);
        var project = Foreign(name, text, at, at + words.Length);

        var report = Bring(study, project);

        Assert.Equal(isKnown ? 1 : 0, report.ChallengesAdded);
        Assert.Equal(isKnown ? [] : [name], report.SourcesUnknown);
        if (isKnown) Assert.Equal(words, new ChallengeLedger(study.Study).All().Single().Passage!.Quote);
    }

    [Fact]
    public void Two_issues_with_the_same_text_are_not_guessed_between()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 2; number++) study.AddIssue("a/b", number).Says("Crash", "It runs out of memory.");

        var report = Bring(study, Foreign("Interview 3", "It runs out of memory.", 0, 2));

        Assert.Equal(0, report.ChallengesAdded);
        Assert.Contains(report.Findings, finding => finding.How.Contains("Several issues", StringComparison.Ordinal));
    }

    [Fact]
    public void A_passage_over_several_texts_becomes_one_in_each()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs out of memory.");

        var report = Bring(study, Foreign("a/b#1", "Crash\n\nIt runs out of memory.", 0, 9));

        Assert.Equal(["Crash", "It"], new ChallengeLedger(study.Study).All().Select(challenge => challenge.Passage!.Quote));
        Assert.Contains(report.Findings, finding => finding is { Treatment: RefiTreatment.Mended, What: "PlainTextSelection" });
    }

    [Fact]
    public void Deeper_trees_are_made_three_levels_and_every_change_is_told()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs.");
        RefiCode Node(string name, params RefiCode[] below) => new() { Guid = Guid.NewGuid(), Name = name, Codes = below };
        var theme = Node("Model", Node("Weights", Node("Loading", Node("Shards", Node("Missing"))), Node("Loading")), Node("Weights"));
        var project = new RefiProject
        {
            Name = "Deep",
            Codes = [theme, Node("# / loose"), Node("Pair", Node("one"), Node("two"))],
            Sources = [new RefiTextSource { Guid = Guid.NewGuid(), Name = "a/b#1", Text = "Crash\n\nIt runs.", Codings = [new RefiCoding { Guid = Guid.NewGuid(), Code = theme.Guid }] }],
        };

        var report = Bring(study, project);

        var codebook = new CodebookLedger(study.Study).Current;
        Assert.Equal(
            [
                "Code /loose", "Code Model / Weights / Loading", "Code Model / Weights / Loading (2)", "Code Model / Weights / Loading: Shards", "Code Model / Weights / Loading: Shards: Missing",
                "Code Pair / one", "Code Pair / two", "SubTheme Model / Model: general", "SubTheme Model / Weights", "SubTheme Model / Weights (2)", "SubTheme Pair", "Theme Model",
            ],
            codebook.InUse.Select(code => $"{code.Level} {codebook.NameOf(code.Id)}").Order(StringComparer.Ordinal));
        Assert.Equal("Model: general", codebook.Get(new ChallengeLedger(study.Study).All().Single().Placement.Code!.Value).Name);
        Assert.Equal(6, report.Findings.Count(finding => finding.Treatment == RefiTreatment.Mended && finding.What is "Code" or "Code/@name" or "Coding"));
    }

    [Fact]
    public void Nothing_of_an_open_blind_batch_goes_out_and_the_report_says_so()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("T", "out of memory");
        new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 1, Filter = IssueFilter.All }, "owner");
        Code(study, "memory");

        var report = CodingFileExport.WriteCodings(study.Study, study["out.qdpx"], CodingFileFormat.Refi, WhichIssues.Coded, false, null, TestContext.Current.CancellationToken);

        Assert.Equal(0, report.Challenges);
        Assert.Contains(report.Findings, finding => finding.How.Contains("blind batch", StringComparison.Ordinal));
    }

    [Fact]
    public void A_trial_and_a_stopped_import_record_nothing()
    {
        using var from = new StudyBuilder();
        from.AddIssue("a/b", 1).Says("T", "out of memory");
        Code(from, "memory");
        using var to = new StudyBuilder();
        to.AddIssue("a/b", 1).Says("T", "out of memory");
        var file = Export(from);

        Assert.Equal(1, CodingFileImport.Import(to.Study, file, new CodingImportOptions("ann") { IsTrial = true }, TestContext.Current.CancellationToken).ChallengesAdded);
        Assert.Throws<OperationCanceledException>(() => CodingFileImport.Import(to.Study, file, new CodingImportOptions("ann"), new CancellationToken(canceled: true)));
        Assert.Equal("", CodedStudy.Told(to));
    }

    [Fact]
    public void A_project_full_of_oddities_comes_in_with_everything_told()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("The model", "weight does not load.");
        study.AddIssue("a/b", 3).Says("Greeting", "Bonjour à tous.");

        var report = Bring(study, OdditiesTests.Package);

        Approved.Match(OdditiesTests.Report(report.Findings) + string.Join('\n', report.Versions.Select(version => version.Summary)) + "\n" + CodedStudy.Told(study, withTimes: false));
    }

    private static IssueReference Reference(string text) => IssueReference.TryParse(text, out var reference) ? reference : throw new ArgumentException(text);

    private static void Code(StudyBuilder study, string words)
    {
        new CodebookLedger(study.Study).Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");
        var ledger = new ChallengeLedger(study.Study);
        var issue = study.Issues.Find(Reference("a/b#1"))!;
        var quote = ledger.TextOf(issue).Quote(words)!;
        ledger.Code(issue, new Passage(quote.Part, quote.Comment, quote.Start, quote.End, quote.Quote), 1, "ann");
    }

    private static RefiProject Foreign(string name, string text, int start, int end)
    {
        var (code, user) = (Guid.NewGuid(), Guid.NewGuid());
        return new RefiProject
        {
            Name = "Elsewhere",
            Users = [new RefiUser(user, "Zoë")],
            Codes = [new RefiCode { Guid = code, Name = "memory" }],
            Sources =
            [
                new RefiTextSource
                {
                    Guid = Guid.NewGuid(), Name = name, Text = text,
                    Selections = [new RefiSelection { Guid = Guid.NewGuid(), Start = start, End = end, Codings = [new RefiCoding { Guid = Guid.NewGuid(), Code = code, CreatedBy = user }] }],
                },
            ],
        };
    }

    private static string Export(StudyBuilder study)
    {
        var file = study[$"{Guid.NewGuid():N}.qdpx"];
        CodingFileExport.WriteCodings(study.Study, file, CodingFileFormat.Refi, WhichIssues.Coded, false, null, TestContext.Current.CancellationToken);
        return file;
    }

    private static CodingImportReport Import(StudyBuilder study, string file, out byte[] xml)
    {
        xml = Packed.Entry(File.ReadAllBytes(file), "project.qde");
        return CodingFileImport.Import(study.Study, file, new CodingImportOptions("ann"), TestContext.Current.CancellationToken);
    }

    private static CodingImportReport Bring(StudyBuilder study, RefiProject project) => Bring(study, Packed.Project(project));

    private static CodingImportReport Bring(StudyBuilder study, byte[] package)
    {
        var file = study["foreign.qdpx"];
        File.WriteAllBytes(file, package);
        return CodingFileImport.Import(study.Study, file, new CodingImportOptions("ann"), TestContext.Current.CancellationToken);
    }
}
