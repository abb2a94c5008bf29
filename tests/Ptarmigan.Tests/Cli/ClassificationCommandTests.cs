using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Models;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Tests.Classification;
using Ptarmigan.Tests.Classification.Neighbours;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class ClassificationCommandTests
{
    [Fact]
    public async Task Evaluate_trains_on_one_file_and_asks_about_another()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.csv", Csv(MadeUpReports.Make(90, 1, "a/a", "b/b")));
        folder.Write("test.csv", Csv(MadeUpReports.Make(60, 2, "a/a", "b/b")));

        var json = (await CommandLineRun.In(folder.Path, "evaluate", "--question", "type", "--train", "train.csv", "--test", "test.csv", "--per-repository", "--json")).EndedWith(0).Json;

        Assert.Equal(60, json.GetProperty("n").GetInt32());
        Assert.InRange(json.GetProperty("meanMacroF1").GetDouble(), 0.8, 1);
        Assert.Equal(["a/a", "b/b"], json.GetProperty("repositories").EnumerateArray().Select(repository => repository.GetProperty("name").GetString()));
        Assert.All(json.GetProperty("repositories").EnumerateArray(), repository => Assert.Equal(3, repository.GetProperty("perClass").GetArrayLength()));
        Assert.Equal([0.5, 0.7, 0.8, 1.0], json.GetProperty("coverage").EnumerateArray().Select(point => point.GetProperty("coverage").GetDouble()));
        Assert.All(["ece", "issuesPerSecond", "trainSeconds", "peakMegabytes"], key => Assert.True(json.GetProperty(key).GetDouble() >= 0));
        Assert.Equal("none", json.GetProperty("context").GetString());
    }

    [Fact]
    public async Task Study_is_classified_once_and_its_judgments_stand_beside_others()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b").Says("CUDA out of memory", "when I train the model on my GPU").Judged("gold", "ptm", "no");
        study.AddIssue("a/b").Says("Typo in the page");
        var folder = study.Study.Folder;

        var json = (await CommandLineRun.In(folder, "classify", "--json")).EndedWith(0).Json;
        (await CommandLineRun.In(folder, "classify")).EndedWith(0);

        var name = json.GetProperty("recordedAs").GetString()!;
        Assert.Equal($"ptm-challenges {ShippedModel.Value.Version}", name);
        Assert.Equal(2, study.Database.Connection.Scalar<int>(
            "SELECT COUNT(*) FROM judgment j JOIN annotator a ON a.id = j.annotator_id JOIN question q ON q.id = j.question_id WHERE a.name = @name AND a.kind = 'model' AND q.name = 'ptm' AND j.confidence BETWEEN 0.5 AND 1", ("name", name)));
        Assert.Equal("no", new JudgmentLedger(study.Study).Current("gold", Question.Ptm).Values.Single().Answer);
    }

    [Fact]
    public async Task Explanations_are_shown_and_recorded_as_evidence_once()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 7).Says("CUDA out of memory \ud83d\ude00", "RuntimeError: CUDA out of memory when I load the pretrained checkpoint");
        var issue = study.Issues.Find(new IssueReference(RepositoryName.Parse("a/b"), 7))!;
        var folder = study.Study.Folder;

        (await CommandLineRun.In(folder, "classify", "--json")).EndedWith(0);
        var json = (await CommandLineRun.In(folder, "classify", "--explain", "--json")).EndedWith(0).Json;
        (await CommandLineRun.In(folder, "classify", "--json")).EndedWith(0);
        var screen = (await CommandLineRun.In(folder, "classify", "--explain")).EndedWith(0).Output;

        var prediction = json.GetProperty("issues")[0].GetProperty("predictions").EnumerateArray().Single(prediction => prediction.GetProperty("question").GetString() == "challenges");
        var explanation = prediction.GetProperty("explanations")[0];
        Assert.Equal("HR-MEM", explanation.GetProperty("answer").GetString());
        var sum = explanation.GetProperty("contributions").EnumerateArray().Sum(contribution => contribution.GetProperty("amount").GetDouble());
        Assert.Equal(explanation.GetProperty("score").GetDouble(), sum + explanation.GetProperty("rest").GetDouble() + explanation.GetProperty("bias").GetDouble(), 1e-4);
        Assert.Contains("memory", screen, StringComparison.Ordinal);
        Assert.Contains("bias", screen, StringComparison.Ordinal);
        var judgments = new JudgmentLedger(study.Study).Of(issue).Where(judgment => judgment.Question == "challenges").ToArray();
        Assert.Equal(2, judgments.Length);
        Assert.Empty(judgments[0].Evidence);
        Assert.Contains(judgments[1].Evidence, quote => quote.Quote.Contains("memory", StringComparison.Ordinal) && quote.Contribution > 0);
    }

    [Fact]
    public async Task Similar_issues_are_shown_with_their_answers()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Says("CUDA out of memory", "when I load the checkpoint");
        study.AddIssue("a/b", 2).Says("Out of memory on the GPU", "it runs out of CUDA memory").Judged("gold", "ptm", "yes").Judged("gold", "challenges", "HR-MEM");
        study.AddIssue("a/b", 3).Says("Button is not aligned", "on the page").Judged("gold", "ptm", "no");
        using var folder = new TemporaryFolder();
        var embeddings = TinyEmbeddingModel.Write(folder, "button", "aligned");
        TinyEmbeddingModel.AddLibrary(folder);

        var json = (await CommandLineRun.In(study.Study.Folder, "issues", "similar", "a/b#1", "--n", "1", "--json")).EndedWith(0).Json;
        var byEmbeddings = (await CommandLineRun.In(study.Study.Folder, "issues", "similar", "a/b#1", "--embeddings", embeddings, "--json")).EndedWith(0).Json;
        var screen = (await CommandLineRun.In(study.Study.Folder, "issues", "similar", "a/b#1", "--question", "challenges")).EndedWith(0).Output;
        var explained = (await CommandLineRun.In(study.Study.Folder, "classify", "--explain", "--json")).EndedWith(0).Json;
        (await CommandLineRun.In(study.Study.Folder, "issues", "similar", "a/b#1", "--annotator", "nobody")).EndedWith(1);
        (await CommandLineRun.In(study.Study.Folder, "issues", "similar", "a/b#9")).EndedWith(1);

        var precedent = Assert.Single(json.GetProperty("precedents").EnumerateArray().ToArray());
        Assert.Equal((2, "HR-MEM"), (precedent.GetProperty("number").GetInt32(), precedent.GetProperty("challenges")[0].GetString()));
        Assert.Equal(("features", "embeddings"), (json.GetProperty("comparedBy").GetString(), byEmbeddings.GetProperty("comparedBy").GetString()));
        Assert.Contains("HR-MEM", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("Button", screen, StringComparison.Ordinal);
        Assert.Equal(2, explained.GetProperty("issues")[0].GetProperty("precedents").GetArrayLength());
    }

    [Fact]
    public async Task Model_trained_on_a_study_classifies_a_file()
    {
        using var study = new StudyBuilder();
        foreach (var report in MadeUpReports.Make(60, 1, "a/a", "b/b"))
        {
            study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body).Judged("ann", "type", report.Type!);
        }

        study.Write("study/new.jsonl", "{\"title\":\"river explodes\",\"body\":\"cloud shatters\",\"repository\":\"c/c\",\"number\":7}\n");
        var folder = study.Study.Folder;

        (await CommandLineRun.In(folder, "train", "--annotator", "ann", "--question", "type", "--alone")).EndedWith(0);
        (await CommandLineRun.In(folder, "train", "--annotator", "ann", "--question", "type", "--alone")).EndedWith(1);
        var json = (await CommandLineRun.In(folder, "classify", "new.jsonl", "--model", "model.ptarmodel", "--json")).EndedWith(0).Json;

        var issue = json.GetProperty("issues").EnumerateArray().Single();
        Assert.Equal(("c/c", 7), (issue.GetProperty("repository").GetString(), issue.GetProperty("number").GetInt32()));
        Assert.Equal("bug", issue.GetProperty("predictions").EnumerateArray().Single().GetProperty("answer").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.GetProperty("recordedAs").ValueKind);
    }

    [Fact]
    public async Task A_person_labels_thirty_issues_trains_and_sees_what_has_changed()
    {
        using var study = new StudyBuilder();
        foreach (var (i, report) in MadeUpReports.Make(60, 1, "a/a", "b/b").Index())
        {
            var issue = study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body);
            if (i < 30) issue.Judged("ann", "type", report.Type!);
        }

        var folder = study.Study.Folder;
        var before = (await CommandLineRun.In(folder, "classify", "--question", "type", "--json")).EndedWith(0).Json.GetProperty("recordedAs").GetString();
        var json = (await CommandLineRun.In(folder, "train", "--json")).EndedWith(0).Json;
        var after = (await CommandLineRun.In(folder, "classify", "--json")).EndedWith(0).Json;
        var screen = (await CommandLineRun.In(folder, "train", "--force")).EndedWith(0).Output;

        var change = Assert.Single(json.GetProperty("changes").EnumerateArray().ToArray());
        Assert.Equal((before, before), (json.GetProperty("adapted").GetString(), json.GetProperty("before").GetString()));
        Assert.Equal((30, 60), (change.GetProperty("labels").GetInt32(), change.GetProperty("issues").GetInt32()));
        Assert.True(change.GetProperty("rightNow").GetInt32() > change.GetProperty("rightBefore").GetInt32(), change.ToString());
        Assert.Equal(change.GetProperty("changed").GetInt32(), change.GetProperty("answers").EnumerateArray().Sum(one => one.GetProperty("issues").GetInt32()));
        Assert.InRange(change.GetProperty("changed").GetInt32(), 1, 60);
        // The study's own model answers from now on, and what the shipped one knows it knows, too.
        Assert.Equal($"study {json.GetProperty("version").GetString()}", after.GetProperty("recordedAs").GetString());
        Assert.Equal(3, after.GetProperty("issues")[0].GetProperty("predictions").GetArrayLength());
        Assert.Contains("What has changed since study", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gold_of_repositories_that_were_trained_on_is_said_to_be_too_good()
    {
        using var study = new StudyBuilder();
        study.AddIssue("DeepLabCut/DeepLabCut", 38).Says("Training loss is not a number");
        study.AddIssue("new/one", 1).Says("Button is not aligned");
        study.Write("study/gold.csv", "repository,number,ptm,challenges,type\nDeepLabCut/DeepLabCut,38,yes,PQ-TRAIN,bug\nnew/one,1,no,,bug\nnew/one,2,no,,bug\n");

        var json = (await CommandLineRun.In(study.Study.Folder, "evaluate", "--question", "ptm", "--gold", "gold.csv", "--json")).EndedWith(0).Json;

        Assert.Equal(2, json.GetProperty("n").GetInt32());
        Assert.Contains("1 of 2 issues are of repositories that the model was trained on", json.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal("none", json.GetProperty("repositoryContext").GetProperty("context").GetString());
    }

    [Theory]
    [InlineData(2, "evaluate", "--question", "type")]
    [InlineData(2, "evaluate", "--question", "type", "--train", "x.csv", "--test", "y.csv", "--gold", "z.csv")]
    [InlineData(2, "evaluate", "--question", "sentiment", "--cross-validate", "5")]
    [InlineData(2, "classify")]
    [InlineData(1, "classify", "absent.jsonl")]
    [InlineData(1, "classify", "broken.jsonl")]
    [InlineData(1, "classify", "damaged.jsonl.gz")]
    [InlineData(1, "classify", "some.txt")]
    [InlineData(1, "classify", "good.jsonl", "--model", "good.jsonl")]
    [InlineData(1, "evaluate", "--question", "type", "--train", "nolabel.csv", "--test", "nolabel.csv")]
    public async Task Wrong_use_and_bad_files_are_told(int exit, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.jsonl", "{\"title\":\"good\"}\n{\"body\":\"no title\"}\n");
        folder.Write("damaged.jsonl.gz", "no gzip");
        folder.Write("good.jsonl", "{\"title\":\"good\"}\n");
        folder.Write("nolabel.csv", "repo,title,body\na/b,x,y\n");

        var run = (await CommandLineRun.In(folder.Path, arguments)).EndedWith(exit);

        Assert.NotEmpty(run.Error);
        if (arguments.Contains("damaged.jsonl.gz")) Assert.Contains("not valid gzip", run.Error, StringComparison.Ordinal);
        if (arguments.Contains("broken.jsonl")) Assert.Contains("line 2", run.Error, StringComparison.Ordinal);
    }

    private static string Csv(IEnumerable<LabelledText> reports) =>
        "repo,label,title,body\n" + string.Concat(reports.Select(report => $"{report.Repository},{report.Type},\"{report.Text.Title}\",\"{report.Text.Body}\"\n"));
}
