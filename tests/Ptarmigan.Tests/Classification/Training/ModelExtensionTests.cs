using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Training;

public sealed class ModelExtensionTests
{
    private static readonly ModelTrainer Trainer = new(new TrainingOptions { Name = "own", Data = "labels" }, SignalSet.BuiltIn, ShippedModel.Value);

    [Fact]
    public void Questions_without_labels_are_answered_as_before_to_the_last_digit()
    {
        var labelled = MadeUpReports.Make(30, 1, "a/a", "b/b");

        var model = Trainer.Extend(ShippedModel.Value, labelled, [Question.Type], null, null, CancellationToken.None);

        foreach (var report in MadeUpReports.Make(30, 2, "c/c"))
        {
            foreach (var question in new[] { Question.Ptm, Question.Challenges })
            {
                var (before, now) = (ShippedModel.Value.Predict(question, ShippedModel.Value.Score(report.Text)), model.Predict(question, model.Score(report.Text)));
                Assert.Equal(before.Candidates, now.Candidates);
            }
        }
    }

    [Fact]
    public void A_few_labels_move_a_model_towards_them_and_leave_it_where_it_was_right()
    {
        var model = Trainer.Extend(ShippedModel.Value, MadeUpReports.Make(60, 1, "a/a", "b/b"), [Question.Type], null, null, CancellationToken.None);
        var fresh = MadeUpReports.Make(90, 5, "c/c");
        LabelledText[] plain =
        [
            new("d/d", ReportText.Read("Crash with an exception when I open a file", "Traceback (most recent call last): it fails"), "no", "bug", null),
            new("d/d", ReportText.Read("How do I change the colour?", "I do not know how to do it. Can someone help?"), "no", "question", null),
            new("d/d", ReportText.Read("Feature request: please add support for dark mode", "It would be nice to have it."), "no", "enhancement", null),
        ];

        Assert.True(Right(model, fresh) > Right(ShippedModel.Value, fresh) + 20, $"{Right(ShippedModel.Value, fresh)} before, {Right(model, fresh)} now");
        Assert.Equal(3, Right(ShippedModel.Value, plain));
        Assert.Equal(3, Right(model, plain));
    }

    [Fact]
    public void Labels_that_a_model_does_not_know_cannot_adapt_it()
    {
        var labelled = MadeUpReports.Make(30, 1, "a/a").Select(report => report with { Ptm = "yes", Challenges = ["OUR-OWN"] }).ToList();

        Assert.False(Trainer.CanExtend(ShippedModel.Value, Question.Challenges, labelled));
        Assert.True(Trainer.CanExtend(ShippedModel.Value, Question.Type, labelled));
        Assert.Throws<ModelException>(() => Trainer.Extend(ShippedModel.Value, [.. labelled.Take(15), .. MadeUpReports.Make(15, 1, "a/a")], [Question.Challenges], null, null, CancellationToken.None));
    }

    private static int Right(TrainedModel model, IReadOnlyList<LabelledText> reports) =>
        reports.Count(report => model.Predict(Question.Type, model.Score(report.Text, report.Repository)).Answer == report.Type);
}
