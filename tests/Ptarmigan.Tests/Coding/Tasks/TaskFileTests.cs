using System.Text.Json;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Tests.Coding.Refi;
using Ptarmigan.Tests.Coding.Tables;
using Xunit;

namespace Ptarmigan.Tests.Coding.Tasks;

public sealed class TaskFileTests
{
    private static readonly string[] Texts = ["one 😀", "body \"quoted\"\nmore", "comment", "two", "עברית e\u0301", "second"];

    [Theory]
    [InlineData(CodingFileFormat.LabelStudio, "tasks.json")]
    [InlineData(CodingFileFormat.Doccano, "examples.jsonl")]
    public void Challenges_come_back_from_tasks_as_they_were(CodingFileFormat format, string name)
    {
        using var from = CodedStudy.WithIssues(Texts, others: 0);
        using var to = CodedStudy.WithIssues(Texts, others: 2);
        CodedStudy.Code(from, ["alpha", "beta"], 5);
        CodingFileExport.WriteCodebook(from.Study, from["codes.qdc"], CodingFileFormat.Refi, false);

        CodingTableTests.Write(from, name, format);
        CodingTableTests.Import(to, from["codes.qdc"]);
        var report = CodingTableTests.Import(to, from[name]);

        Assert.True(report.IsWhole, string.Join('\n', report.Findings));
        Assert.NotEmpty(CodingTableTests.Challenges(from));
        Assert.Equal(CodingTableTests.Challenges(from), CodingTableTests.Challenges(to));
        Assert.Equal(0, CodingTableTests.Import(to, from[name]).ChallengesAdded);
    }

    [Theory]
    [InlineData(3, 6)]
    [InlineData(4, 7)]
    [InlineData(90, 93)]
    public void Places_are_understood_however_Label_Studio_counted(int start, int end)
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("T", "😀! GPU");
        var file = Tasks(study, $$"""{"value":{"start":{{start}},"end":{{end}},"text":"GPU","labels":["hardware"]},"type":"labels"}""");

        var report = CodingTableTests.Import(study, file);

        Assert.Equal("GPU", new ChallengeLedger(study.Study).All().Single().Passage!.Quote);
        Assert.Equal(start != 3, report.Findings.Any(finding => finding.Treatment == RefiTreatment.Mended));
    }

    [Fact]
    public void What_has_no_place_here_is_told()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("T", "😀! GPU");
        var file = Tasks(
            study,
            """{"value":{"text":["note"]},"type":"textarea"}, {"value":{"start":0,"end":3,"text":"CPU","labels":["hardware"]},"type":"labels"}, {"value":{"choices":["hardware"]},"type":"choices"}, {"value":{"taxonomy":[["Hardware","Memory"]]},"type":"taxonomy"}""");

        var report = CodingTableTests.Import(study, file);

        Assert.Equal(["result of type textarea", "region"], report.Findings.Where(finding => finding.Treatment == RefiTreatment.Lost).Select(finding => finding.What));
        Assert.Equal(2, report.ChallengesAdded);
        Assert.Equal("Zoë Z", new ChallengeLedger(study.Study).All()[0].Annotator);
        Assert.Equal("hardware / Memory", new CodebookLedger(study.Study).Current.NameOf(new ChallengeLedger(study.Study).All()[1].Placement.Code!.Value));
    }

    [Theory]
    [InlineData("x.json", "{\"a\":1}")]
    [InlineData("x.json", "[1,")]
    [InlineData("x.jsonl", "{\"text\":\"a\"}\n{")]
    public void What_is_no_list_of_tasks_is_refused_with_its_place(string name, string text)
    {
        using var study = new StudyBuilder();

        Assert.Contains(name, Assert.Throws<CodingException>(() => CodingTableTests.Import(study, study.Write(name, text))).Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Examples_of_doccano_are_read_in_all_their_shapes()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("T", "😀! GPU");

        var report = CodingTableTests.Import(study, study.Write("x.jsonl", """
            {"id":1,"text":"😀! GPU","label":[[3,6,"hardware"]],"username":"ann","Comments":["why"]}
            {"id":2,"text":"😀! GPU","entities":[{"id":7,"label":"model","start_offset":3,"end_offset":6}],"relations":[]}
            {"id":3,"text":"😀! GPU","label":["whole"]}
            {"id":4,"text":"😀! GPU","label":[[90,99,"hardware"]]}
            """));

        Assert.Equal(3, report.ChallengesAdded);
        Assert.Equal(["ann", "imported", "imported"], new ChallengeLedger(study.Study).All().Select(challenge => challenge.Annotator).Order(StringComparer.Ordinal));
        Assert.Equal(["Comments", "label"], report.Findings.Where(finding => finding.Treatment == RefiTreatment.Lost).Select(finding => finding.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_is_one_document()
    {
        using var study = CodedStudy.WithIssues(Texts, others: 0);
        CodedStudy.Code(study, ["alpha", "beta"], 5);

        CodingTableTests.Write(study, "all.json", CodingFileFormat.Json);

        using var document = JsonDocument.Parse(File.ReadAllText(study["all.json"]));
        Assert.Equal(CodingTableTests.Challenges(study).Count, document.RootElement.GetProperty("challenges").GetArrayLength());
        Assert.Equal(new CodebookLedger(study.Study).History().Count, document.RootElement.GetProperty("history").GetArrayLength());
    }

    private static string Tasks(StudyBuilder study, string results) => study.Write(
        "tasks.json",
        $$"""[{"id":1,"data":{"text":"😀! GPU"},"annotations":[{"completed_by":{"id":1,"first_name":"Zoë","last_name":"Z"},"created_at":"2024-01-01T00:00:00Z","result":[{{results}}]}]}]""");
}
