using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Classification;

/// <summary>Options that the commands of classification share.</summary>
internal static class ClassificationOptions
{
    public static Option<string?> Question(string description)
    {
        var option = new Option<string?>("--question") { Description = description, HelpName = "QUESTION" };
        option.AcceptOnlyFromAmong([.. Ptarmigan.Annotation.Question.All.Select(question => question.Name)]);
        return option;
    }

    /// <summary>Whose labels count.</summary>
    public static Option<string?> LabelsOf(string name, string description) =>
        new(name) { Description = $"{description} Default: analysis.annotator of study.yaml, and people where it has no answer.", HelpName = "NAME" };

    public static Option<string?> Model() => new("--model") { Description = "The model's file. Default: model.ptarmodel in the study's folder, where there is one that knows the question; else the one that comes with Ptarmigan.", HelpName = "FILE" };

    public static Option<string> Context()
    {
        var option = new Option<string>("--context")
        {
            Description = "Whether other issues of the same repository are considered for PTM-related: none or repository. Default: repository.",
            HelpName = "none|repository",
            DefaultValueFactory = _ => "repository",
        };
        option.AcceptOnlyFromAmong("none", "repository");
        return option;
    }

    public static PredictionContext ContextOf(ParseResult arguments, Option<string> option) =>
        arguments.GetRequiredValue(option) == "none" ? PredictionContext.None : PredictionContext.Repository;

    public static IReadOnlyList<Question> QuestionsOf(ParseResult arguments, Option<string?> option, TrainedModel model) =>
        arguments.GetValue(option) is { } name ? [Ptarmigan.Annotation.Question.Find(name)] : [.. Ptarmigan.Annotation.Question.All.Where(model.Knows)];

    /// <summary>The model that is named; else the study's own where it knows the question, or any question where none is asked in particular; else the one that comes with Ptarmigan.</summary>
    public static TrainedModel ModelOf(CommandRunner runner, ParseResult arguments, Option<string?> option, Study? study, Question? question)
    {
        if (arguments.GetValue(option) is { } file) return ModelFile.Read(runner.FullPath(file), study is null ? SignalSet.BuiltIn : SignalSet.Of(study));
        var own = study is null ? null : StudyModel.Own(study);
        return question is null ? own ?? ShippedModel.Value : StudyModel.For(own, question);
    }
}
