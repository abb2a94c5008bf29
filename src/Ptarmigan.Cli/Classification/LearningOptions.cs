using System.CommandLine;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Classification;

/// <summary>What the commands of the learning loop share.</summary>
internal sealed class LearningOptions
{
    private readonly Option<string?> _question = ClassificationOptions.Question("What is asked: ptm, type or challenges.");
    private readonly Option<string?> _annotator = new("--annotator") { Description = "Whose labels. Default: analysis.annotator of study.yaml.", HelpName = "NAME" };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        _question.Required = true;
        command.Options.Add(_question);
        command.Options.Add(_annotator);
    }

    public Question QuestionOf(ParseResult arguments) => Question.Find(arguments.GetRequiredValue(_question)!);

    public string AnnotatorOf(ParseResult arguments, Study study) => arguments.GetValue(_annotator) ?? study.Protocol.Annotator;

    /// <summary>The labelled issues that are not in an open blind round, where nothing a model says is to be seen.</summary>
    public IReadOnlyList<LabelledIssue> Labelled(ParseResult arguments, Study study)
    {
        var open = new Ptarmigan.Annotation.Rounds.RoundCatalog(study).IssuesInOpenRounds(QuestionOf(arguments));
        return [.. new StudyReports(study).LabelledIssues(AnnotatorOf(arguments, study)).Where(issue => issue.Labels.AnswersTo(QuestionOf(arguments)) is not null && !open.Contains(issue.Report.IssueId))];
    }

    /// <exception cref="WrongUseException">The number is too small.</exception>
    public static int AtLeast(ParseResult arguments, Option<int> option, int least)
    {
        var value = arguments.GetValue(option);
        return value >= least ? value : throw new WrongUseException($"{option.Name} must be at least {least}, not {value}.", option.Name, "See --help.");
    }
}
