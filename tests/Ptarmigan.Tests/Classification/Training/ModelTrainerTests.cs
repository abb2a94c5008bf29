using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Training;

public sealed class ModelTrainerTests
{
    private static readonly string[] Six = ["a/a", "b/b", "c/c", "d/d", "e/e", "f/f"];

    [Fact]
    public void Model_tells_fresh_reports_by_what_it_learnt()
    {
        var model = Train(MadeUpReports.Make(180, 1, Six), Question.All);
        var fresh = MadeUpReports.Make(90, 2, "g/g");

        // One report in ten has the words of a type at random: about 93 % can be right.
        Assert.InRange(fresh.Average(report => model.Predict(Question.Type, model.Score(report.Text)).Answer == report.Type ? 1.0 : 0), 0.8, 1);
        Assert.InRange(fresh.Average(report => model.Predict(Question.Ptm, model.Score(report.Text)).Answer == report.Ptm ? 1.0 : 0), 0.8, 1);
        Assert.InRange(fresh.Where(report => report.Ptm == "yes").Average(report => model.Predict(Question.Challenges, model.Score(report.Text)).Answer == report.Challenges![0] ? 1.0 : 0), 0.8, 1);
    }

    [Fact]
    public void Same_reports_give_the_same_model()
    {
        var reports = MadeUpReports.Make(60, 1, Six);

        Assert.Equal(Train(reports, [Question.Type]).Version, Train(reports, [Question.Type]).Version);
        Assert.NotEqual(Train(reports, [Question.Type]).Version, Train(MadeUpReports.Make(60, 2, Six), [Question.Type]).Version);
    }

    [Fact]
    public void Repository_with_answers_enough_has_a_part_of_its_own()
    {
        // In a/a the words mean the opposite of what they mean elsewhere.
        var reports = MadeUpReports.Make(120, 1, "b/b").Concat(MadeUpReports.Make(90, 2, "a/a").Select(report => report with { Type = Other(report.Type!) })).ToArray();

        var model = Train(reports, [Question.Type]);

        var fresh = MadeUpReports.Make(60, 3);
        Assert.Equal(["a/a", "b/b"], model.Description.Heads.Select(head => head.Repository).OfType<string>().Order());
        Assert.InRange(fresh.Average(report => model.Predict(Question.Type, model.Score(report.Text, "A/A")).Answer == Other(report.Type!) ? 1.0 : 0), 0.8, 1);
        Assert.InRange(fresh.Average(report => model.Predict(Question.Type, model.Score(report.Text, "b/b")).Answer == report.Type ? 1.0 : 0), 0.8, 1);
    }

    [Fact]
    public void Other_reports_of_a_repository_make_up_a_context()
    {
        // Every report of a repository has one answer; the text of one in three says nothing.
        var reports = new List<LabelledText>();
        var others = new Dictionary<string, IReadOnlyList<ReportText>>();
        for (var repository = 0; repository < 12; repository++)
        {
            var name = $"r/{repository}";
            var own = Enumerable.Range(0, 9).Select(i => ReportText.Read(i % 3 == 0 ? "river stone" : repository % 2 == 0 ? "tensor gradient" : "button dialog", null)).ToArray();
            others[name] = own;
            reports.AddRange(own.Select(text => new LabelledText(name, text, repository % 2 == 0 ? "yes" : "no", null, null)));
        }

        var model = new ModelTrainer(new TrainingOptions { OwnFrom = null, LeastReports = 1 }, SignalSet.BuiltIn, foundation: null).Train(reports, [Question.Ptm], others, null, TestContext.Current.CancellationToken);

        var silent = model.Score(ReportText.Read("river stone", null));
        var inModels = others["r/0"].Select(text => model.Score(text)).ToArray();
        var inForms = others["r/1"].Select(text => model.Score(text)).ToArray();
        var (yes, no) = (model.Predict(Question.Ptm, silent, inModels), model.Predict(Question.Ptm, silent, inForms));
        Assert.Equal(("yes", PredictionContext.Repository), (yes.Answer, yes.Context));
        Assert.Equal(("no", PredictionContext.Repository), (no.Answer, no.Context));
        Assert.Equal(PredictionContext.None, model.Predict(Question.Ptm, silent, inModels[..(TrainedModel.LeastOthers - 1)]).Context);
    }

    [Fact]
    public void Report_without_a_known_word_makes_unsure()
    {
        var model = Train(MadeUpReports.Make(210, 1, Six), [Question.Type]);

        Assert.InRange(model.Description.Heads[0].LeastKnown, 5, 20);
        Assert.False(model.Predict(Question.Type, model.Score(MadeUpReports.Make(3, 2)[0].Text)).IsBeyondTraining);
        Assert.True(model.Predict(Question.Type, model.Score(ReportText.Read("模型下载失败", "无法加载权重"))).IsBeyondTraining);
    }

    [Fact]
    public void Sub_theme_learns_from_its_theme_whatever_its_code_looks_like()
    {
        const string Text = "id: own\ntitle: Own\nthemes:\n  - code: memory\n    name: Memory\n    sub_themes:\n      - { code: gpu, name: Graphics }\n      - { code: ram, name: Main }\n  - code: words\n    name: Words\n    sub_themes:\n      - { code: docs, name: Documents }\n      - { code: help, name: Help }\n";
        var own = TaxonomyFile.Parse(Text, "own.yaml").Taxonomy!;
        // Each of "docs" and "help" says "manual"; "gpu" and "ram" say "bytes". One report of "ram" alone has a word of its own.
        string[] codes = ["gpu", "gpu", "gpu", "ram", "docs", "docs", "docs", "help"];
        var reports = Enumerable.Range(0, 80).Select(i => new LabelledText($"r/{i % 5}", ReportText.Read($"{(i % 8 < 4 ? "bytes" : "manual")} {codes[i % 8]}word{i % 3}", null), null, null, [codes[i % 8]])).ToArray();
        var trainer = new ModelTrainer(new TrainingOptions { LeastReports = 1, OwnFrom = null, Taxonomy = own }, SignalSet.BuiltIn, foundation: null);
        var apart = new ModelTrainer(new TrainingOptions { LeastReports = 1, OwnFrom = null }, SignalSet.BuiltIn, foundation: null);

        var (with, without) = (Of(trainer), Of(apart));

        // Where themes are known, the rare sub-theme of the right theme is likelier than that of the other.
        Assert.True(with > without, $"{with} with themes, {without} without");

        double Of(ModelTrainer from)
        {
            var model = from.Train(reports, [Question.Challenges], null, null, TestContext.Current.CancellationToken);
            var scores = model.Score(ReportText.Read("bytes", null));
            double ScoreOf(string code) => scores.Values[model.HeadOf(Question.Challenges, null).ColumnOf(code).Column];
            return ScoreOf("ram") - ScoreOf("help");
        }
    }

    [Fact]
    public void Too_little_to_train_on_is_said()
    {
        var few = Assert.Throws<ModelException>(() => Train(MadeUpReports.Make(9, 1), [Question.Type]));
        var one = Assert.Throws<ModelException>(() => Train([.. MadeUpReports.Make(60, 1).Where(report => report.Type == "bug")], [Question.Type]));

        Assert.Contains("9 reports are labelled", few.Message, StringComparison.Ordinal);
        Assert.Contains("has the answer `bug`", one.Message, StringComparison.Ordinal);
    }

    private static string Other(string type) => type switch { "bug" => "question", "question" => "enhancement", _ => "bug" };

    private static TrainedModel Train(IReadOnlyList<LabelledText> reports, IReadOnlyList<Question> questions) =>
        new ModelTrainer(new TrainingOptions { LeastReports = 1, Folds = 3 }, SignalSet.BuiltIn, foundation: null).Train(reports, questions, null, null, TestContext.Current.CancellationToken);
}
