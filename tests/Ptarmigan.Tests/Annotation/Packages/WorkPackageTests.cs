using System.Text.Json.Nodes;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Packages;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Storage;
using Ptarmigan.Tests.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Packages;

public sealed class WorkPackageTests
{
    [Fact]
    public void Part_goes_out_is_annotated_elsewhere_and_comes_back()
    {
        using var home = new RoundStudy(4);
        using var away = new RoundStudy(0);
        var round = home.Open();
        var work = Export(home, round, "bob");
        Assert.Equal(4, WorkPackage.Import(away.Study, work, "bob").Issues);
        var there = new RoundCatalog(away.Study).Read().Single();
        var queue = away.Queue(there, "bob");
        Assert.Equal(
            Enumerable.Range(0, 4).Select(at => Name(home, round, at)), Enumerable.Range(0, 4).Select(at => Name(away, there, at)));
        var first = queue.Next()!;
        var text = queue.Read(first);
        queue.Answer(first.IssueId, new RoundAnswer("no"));
        queue.Answer(first.IssueId, new RoundAnswer("yes") { Note = "Because.", IsUnsure = true, Evidence = [text.Quote(EvidencePart.Comment, text.Comments[0].Id, "Comment")!] });
        queue.Undo();
        queue.Redo();

        var answers = Export(away, there, "bob");
        var report = WorkPackage.Import(home.Study, answers, "owner");

        Assert.Equal((4, 0, 0), (report.EntriesAdded, report.EntriesKnown, report.Conflicts.Count));
        var back = home.Queue(round, "bob").At(0)!.Answer!;
        Assert.Equal(("yes", "Because.", true, "Comment"), (back.Answer, back.Note, back.IsUnsure, back.Evidence.Single().Quote));
        Assert.Equal((0, 4), (WorkPackage.Import(home.Study, answers, "owner") is var again ? again.EntriesAdded : 0, again.EntriesKnown));
        away.AnswerAll(there, "bob", _ => "no");
        Assert.Equal(3, WorkPackage.Import(home.Study, Export(away, there, "bob"), "owner").EntriesAdded);
        Assert.Equal(4, home.Queue(round, "bob").Progress().Answered);
        Assert.Equal("no", home.Queue(round, "bob").Undo() is not null ? "no" : null);

        static string Name(RoundStudy study, Round round, int at) => study.Queue(round, "bob").Read(study.Queue(round, "bob").At(at)!) is var text ? $"{text.Reference} {text.Title}" : "";
    }

    [Fact]
    public void Package_tells_nothing_of_other_annotators()
    {
        using var home = new RoundStudy(2);
        var round = home.Open();
        home.AnswerAll(round, "ann", _ => "yes");

        var text = File.ReadAllText(Export(home, round, "bob"));

        Assert.DoesNotContain("\"ann\"", text);
        Assert.DoesNotContain("yes\"", text);
    }

    [Fact]
    public void Other_acts_at_home_are_a_conflict_and_stay()
    {
        using var home = new RoundStudy(2);
        using var away = new RoundStudy(0);
        var round = home.Open();
        WorkPackage.Import(away.Study, Export(home, round, "bob"), "bob");
        var there = new RoundCatalog(away.Study).Read().Single();
        away.AnswerAll(there, "bob", _ => "no");
        home.Queue(round, "bob").Answer(home.Queue(round, "bob").At(1)!.IssueId, new RoundAnswer("yes"));

        var report = WorkPackage.Import(home.Study, Export(away, there, "bob"), "owner");

        Assert.Equal((1, 1), (report.EntriesAdded, report.Conflicts.Count));
        Assert.Equal("yes", home.Queue(round, "bob").At(1)!.Answer!.Answer);
    }

    [Fact]
    public void Answers_go_only_to_their_own_round_while_it_is_open()
    {
        using var home = new RoundStudy(1);
        using var away = new RoundStudy(0);
        using var other = new RoundStudy(1);
        var round = home.Open();
        other.Open(RoundStudy.Plan("one") with { Seed = 5 });
        var work = Export(home, round, "bob");
        Assert.Throws<AnnotationException>(() => WorkPackage.Import(home.Study, work, "bob"));
        WorkPackage.Import(away.Study, work, "bob");
        Assert.Throws<AnnotationException>(() => WorkPackage.Import(away.Study, work, "bob"));
        var answers = Export(away, new RoundCatalog(away.Study).Read().Single(), "bob");

        Assert.Throws<AnnotationException>(() => WorkPackage.Import(other.Study, answers, "bob"));
        home.Close(round);
        Assert.Contains("closed", Assert.Throws<AnnotationException>(() => WorkPackage.Import(home.Study, answers, "bob")).Message);
        Assert.Throws<AnnotationException>(() => Export(home, round, "bob"));
    }

    [Theory]
    [InlineData("issues.0.body", "another text")]
    [InlineData("issues.0.title", null)]
    [InlineData("issues.0.repository", "../../etc")]
    [InlineData("issues.0.number", -1)]
    [InlineData("issues.0.sha256", "00")]
    [InlineData("issues.1.number", 0)]
    [InlineData("annotator", "a\u0007b")]
    [InlineData("roundName", "")]
    [InlineData("format", "other")]
    [InlineData("version", 99)]
    [InlineData("question", "nothing")]
    [InlineData("level", "nothing")]
    [InlineData("surplus", "field")]
    [InlineData("guideline", null)]
    [InlineData("issues", null)]
    [InlineData("entries.0.item", 77)]
    [InlineData("entries.0.item", -1)]
    [InlineData("entries.0.answer", "maybe")]
    [InlineData("entries.0.answer", null)]
    [InlineData("entries.0.act", "drop")]
    [InlineData("entries.0.undoes", 0)]
    [InlineData("entries.0.confidence", 7.5)]
    public void Package_that_cannot_be_right_is_refused_whole(string path, object? value)
    {
        using var home = new RoundStudy(3);
        using var away = new RoundStudy(0);
        var round = home.Open();
        home.Queue(round, "bob").Answer(home.Queue(round, "bob").Next()!.IssueId, new RoundAnswer("yes"));
        var file = Export(home, round, "bob");
        File.WriteAllText(file, Changed(File.ReadAllText(file), path.Split('.'), value));

        Assert.Throws<AnnotationException>(() => WorkPackage.Import(away.Study, file, "bob"));

        Assert.Empty(new RoundCatalog(away.Study).Read());
        Assert.Equal(0, away.Study.Database.Connection.Scalar<int>("SELECT COUNT(*) FROM issue"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1, 2]")]
    [InlineData("{\"format\": \"ptarmigan-work-package\"}")]
    [InlineData("not json")]
    public void File_that_is_no_package_is_told(string text)
    {
        using var study = new RoundStudy(1);

        Assert.Throws<AnnotationException>(() => WorkPackage.Import(study.Study, study.Builder.Write("package.json", text), "bob"));
        Assert.Throws<AnnotationException>(() => WorkPackage.Import(study.Study, study.Builder["absent.json"], "bob"));
        Assert.Throws<AnnotationException>(() => WorkPackage.Import(study.Study, study.Builder.Write("deep.json", new string('[', 5000)), "bob"));
    }

    private static string Export(RoundStudy study, Round round, string annotator)
    {
        var file = study.Builder[$"{Guid.NewGuid():N}.json"];
        WorkPackage.Export(study.Study, round, annotator, file, overwrite: false, "owner");
        return file;
    }

    private static string Changed(string json, string[] path, object? value)
    {
        var root = JsonNode.Parse(json)!;
        var node = path[..^1].Aggregate(root, (at, step) => int.TryParse(step, out var index) ? at[index]! : at[step]!);
        if (value is null) node.AsObject().Remove(path[^1]);
        else node[path[^1]] = JsonValue.Create(value);
        return root.ToJsonString();
    }
}
