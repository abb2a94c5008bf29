using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Tests.Coding.Refi;
using Xunit;

namespace Ptarmigan.Tests.Coding.Tables;

public sealed class CodingTableTests
{
    private static readonly string[] Texts = ["one 😀", "=body \"quoted\"\r\nmore; and, more", "-comment", "two", "עברית e\u0301", "second"];

    [Fact]
    public void Challenges_and_codebook_come_back_from_tables_as_they_were()
    {
        using var from = CodedStudy.WithIssues(Texts, others: 0);
        using var to = CodedStudy.WithIssues(Texts, others: 2);
        CodedStudy.Code(from, ["alpha", "=beta"], 11);

        CodingFileExport.WriteCodebook(from.Study, from["codes.csv"], CodingFileFormat.Table, false);
        Write(from, "codings.csv", CodingFileFormat.Table);
        Import(to, from["codes.csv"], codebookOnly: true);
        var report = Import(to, from["codings.csv"]);

        Assert.True(report.IsWhole, string.Join('\n', report.Findings));
        Assert.Equal(Challenges(from), Challenges(to));
        Assert.Equal(Codes(from), Codes(to));
        Assert.Equal(0, Import(to, from["codings.csv"]).ChallengesAdded);
    }

    [Fact]
    public void Codebook_edited_in_a_spreadsheet_comes_back_as_operations()
    {
        using var study = new StudyBuilder();
        new CodebookLedger(study.Study).Do(new CreateCode(CodeLevel.Code, "oom"), "ann", "New.");
        CodingFileExport.WriteCodebook(study.Study, study["codes.csv"], CodingFileFormat.Table, false);
        File.WriteAllText(study["codes.csv"], File.ReadAllText(study["codes.csv"]).Replace(",oom,,,,", ",out of memory,,,The memory does not suffice.,", StringComparison.Ordinal));

        var report = Import(study, study["codes.csv"], codebookOnly: true);

        Assert.Equal(["redefine", "rename"], report.Versions.Select(version => version.Kind));
        Assert.Equal("out of memory", new CodebookLedger(study.Study).Current.Get(1).Name);
    }

    [Theory]
    [InlineData("Taguette", "id,document,tag,content\n1,a/b#1,memory,out of memory\n1,a/b#1,gpu,out of memory\n")]
    [InlineData("QualCoder", "Code name,File name,Coder,Coded text\nmemory,a/b#1.txt,ann,out of memory\ngpu,a/b#1.txt,ann,out of memory\n")]
    [InlineData("spreadsheet", "Issue,Quote,Codes,Coder,Note\nhttps://github.com/a/b/issues/1,out  of memory,memory; gpu,ann,why?\n")]
    public void Tables_of_other_programs_are_recognised(string program, string table)
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs out of memory.");

        var report = Import(study, study.Write("table.csv", table));

        Assert.True(report.IsWhole, program + ": " + string.Join('\n', report.Findings));
        var codebook = new CodebookLedger(study.Study).Current;
        Assert.Equal(["memory out of memory", "gpu out of memory"], new ChallengeLedger(study.Study).All().Select(challenge => $"{codebook.NameOf(challenge.Placement.Code!.Value)} {challenge.Passage!.Quote}"));
    }

    [Fact]
    public void Codebook_of_Taguette_nests_by_its_paths()
    {
        using var study = new StudyBuilder();

        Import(study, study.Write("codebook.csv", "tag,description,number of highlights\nmodel,About models,3\nmodel.weights,Loading,2\ne.g. other,,1\n"), codebookOnly: true);

        var codebook = new CodebookLedger(study.Study).Current;
        Assert.Equal(["Code e.g. other", "Code model / weights", "SubTheme model"], codebook.InUse.Select(code => $"{code.Level} {codebook.NameOf(code.Id)}").Order(StringComparer.Ordinal));
        Assert.Equal("Loading", codebook.Find("weights").Text.Definition);
    }

    [Fact]
    public void Rows_that_cannot_be_attached_are_told_with_their_lines()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs out of memory. Out of memory!");

        var report = Import(study, study.Write("table.csv", "issue,quote,code,coder\na/b#1,nowhere,memory,ann\na/b#9,It,memory,ann\nletter 3,It,memory,ann\na/b#1,It,,ann\na/b#1,memory,memory,ann\n"));

        Assert.Equal([2, 3, 4, 5], report.Findings.Where(finding => finding.Treatment == RefiTreatment.Lost).Select(finding => finding.Line!.Value));
        Assert.Contains(report.Findings, finding => finding is { Treatment: RefiTreatment.Noted, Line: 6 });
        Assert.Equal(1, report.ChallengesAdded);
    }

    [Fact]
    public void A_table_without_the_columns_says_which()
    {
        using var study = new StudyBuilder();

        Assert.Contains("column for the issue", Assert.Throws<CodingException>(() => Import(study, study.Write("a.csv", "quote,code\nx,y\n"))).Message, StringComparison.Ordinal);
        Assert.Contains("column for the code", Assert.Throws<CodingException>(() => Import(study, study.Write("b.csv", "issue,quote\nx,y\n"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_a_table_does_not_change_what_codes_mean()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("Crash", "It runs out of memory.");
        var file = study.Write("table.csv", "issue,quote,code,coder\na/b#1,It,memory,ann\n");
        Import(study, file);
        new CodebookLedger(study.Study).Do(new RedefineCode(1, new CodeText { Definition = "RAM." }), "ann", "Said.");

        Assert.Empty(Import(study, file).Versions);
        Assert.Equal("RAM.", new CodebookLedger(study.Study).Current.Get(1).Text.Definition);
    }

    internal static void Write(StudyBuilder study, string name, CodingFileFormat format) =>
        CodingFileExport.WriteCodings(study.Study, study[name], format, WhichIssues.Coded, false, null, TestContext.Current.CancellationToken);

    internal static CodingImportReport Import(StudyBuilder study, string file, bool codebookOnly = false) =>
        CodingFileImport.Import(study.Study, file, new CodingImportOptions("ann") { CodebookOnly = codebookOnly }, TestContext.Current.CancellationToken);

    internal static List<string> Challenges(StudyBuilder study)
    {
        var codebook = new CodebookLedger(study.Study).Current;
        return [.. new ChallengeLedger(study.Study).All().Select(challenge => $"{challenge.Issue} {challenge.Annotator} {challenge.Passage?.Part} {challenge.Passage?.Start}-{challenge.Passage?.End} [{challenge.Passage?.Quote}] {codebook.NameOf(challenge.Placement.Code!.Value)}").Order(StringComparer.Ordinal)];
    }

    private static List<string> Codes(StudyBuilder study)
    {
        var codebook = new CodebookLedger(study.Study).Current;
        return [.. codebook.InUse.Select(code => $"{code.Level} {codebook.NameOf(code.Id)} {code.Sign} {code.Text}").Order(StringComparer.Ordinal)];
    }
}
