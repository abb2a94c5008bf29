using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Classification;

/// <summary>What the commands of the learning loop share.</summary>
internal sealed class LearningOptions
{
    private readonly Option<string?> _question = ClassificationOptions.Question("What is asked: ptm, type or challenges.");
    private readonly Option<string?> _annotator = ClassificationOptions.LabelsOf("--annotator", "Whose labels.");

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        _question.Required = true;
        command.Options.Add(_question);
        command.Options.Add(_annotator);
    }

    public Question QuestionOf(ParseResult arguments) => Question.Find(arguments.GetRequiredValue(_question)!);

    /// <summary>Whose labels were asked for; null for what counts.</summary>
    public string? AnnotatorOf(ParseResult arguments) => arguments.GetValue(_annotator);

    /// <summary>The labelled issues that are not in an open blind round, where nothing a model says is to be seen.</summary>
    public IReadOnlyList<LabelledIssue> Labelled(ParseResult arguments, Study study) => LearningReview.Labelled(study, QuestionOf(arguments), AnnotatorOf(arguments));

    /// <exception cref="WrongUseException">The number is too small.</exception>
    public static int AtLeast(ParseResult arguments, Option<int> option, int least)
    {
        var value = arguments.GetValue(option);
        return value >= least ? value : throw new WrongUseException($"{option.Name} must be at least {least}, not {value}.", option.Name, "See --help.");
    }
}
