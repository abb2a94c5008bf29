using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan round create</c>: draws issues and opens a round on them.</summary>
internal sealed class RoundCreateCommand
{
    private const string Theme = "theme";
    private const string SubTheme = "sub-theme";

    private readonly Argument<string?> _name = new("NAME") { Description = "The round's name. With --paper it may be left out.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _question = new("--question") { Description = "What is asked. Default: ptm.", HelpName = "ptm|type|challenges", DefaultValueFactory = _ => Question.Ptm.Name };
    private readonly Option<string> _level = new("--level") { Description = "How finely challenges are asked for. Rounds by theme train annotators; their answers do not become gold. Default: sub-theme.", HelpName = "theme|sub-theme", DefaultValueFactory = _ => SubTheme };
    private readonly Option<string[]> _annotators = new("--annotator") { Description = "Who answers. Give it once for each annotator.", HelpName = "NAME", Required = true };
    private readonly Option<int?> _perIssue = new("--per-issue") { Description = "How many annotators judge each issue. Default: all.", HelpName = "N" };
    private readonly Option<SampleKind> _sample = new("--sample") { Description = "The issues: drawn at random, in proportion to the repositories, all that the filter keeps, the rest without a gold answer, or those judged under an older guideline. Default: random.", HelpName = "random|stratified|filter|rest|revisit" };
    private readonly Option<int> _size = new("--size") { Description = "How many issues are drawn. Default: 100.", HelpName = "N", DefaultValueFactory = _ => PaperProcedure.RoundSize };
    private readonly Option<bool> _repeat = new("--may-repeat") { Description = "Draw from the issues of earlier rounds on the question too." };
    private readonly Option<long?> _seed = new("--seed") { Description = "The seed of the draw, the assignment and the orders. Default: analysis.seed of the study.", HelpName = "S" };
    private readonly Option<int?> _guideline = new("--guideline") { Description = "The version of the guideline. Default: the present one.", HelpName = "VERSION" };
    private readonly Option<double?> _aim = new("--aim") { Description = "The kappa that is aimed at. Default: 0.80.", HelpName = "KAPPA", DefaultValueFactory = _ => PaperProcedure.Aim };
    private readonly Option<bool> _open = new("--not-blind") { Description = "Let annotators see what others and models said on these issues before." };
    private readonly Option<bool> _names = new("--show-names") { Description = "Show in adjudication who said what before an issue is decided." };
    private readonly Option<bool> _paper = new("--paper") { Description = "Take the next step of the paper's procedure: rounds of 100 by everybody until the aim is met, two at least, then the rest by one annotator each." };
    private readonly Option<string> _by = RoundOptions.By();
    private readonly Option<string?> _reason = RoundOptions.Reason();
    private readonly IssueFilterOptions _filter = new(defaultLimit: null);

    private RoundCreateCommand()
    {
        _question.AcceptOnlyFromAmong([.. Question.All.Select(question => question.Name)]);
        _level.AcceptOnlyFromAmong(Theme, SubTheme);
    }

    public static Command Create(CommandRunner runner)
    {
        var options = new RoundCreateCommand();
        var command = new Command("create", "Draw issues, share them out among annotators, and open a blind round on them.") { options._name };
        Option[] own =
        [
            options._question, options._level, options._annotators, options._perIssue, options._sample, options._size, options._repeat, options._seed, options._guideline,
            options._aim, options._open, options._names, options._paper, options._by, options._reason,
        ];
        foreach (var option in own) command.Options.Add(option);
        options._filter.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var round = RoundOpening.Open(study, options.Plan(study, arguments), arguments.GetRequiredValue(options._by), arguments.GetValue(options._reason));
            return new CommandResult(RoundDocument.Of(round), screen => Draw(screen, round));
        });
        return command;
    }

    private RoundPlan Plan(Study study, ParseResult arguments)
    {
        var question = Question.Find(arguments.GetRequiredValue(_question));
        var annotators = arguments.GetRequiredValue(_annotators);
        var name = arguments.GetValue(_name);
        if (arguments.GetValue(_paper))
        {
            var step = PaperProcedure.Next(study, question, annotators, arguments.GetValue(_size)) with { Seed = arguments.GetValue(_seed) };
            step = step with { Sample = step.Sample with { Filter = _filter.Read(arguments, study) } };
            return name is null ? step : step with { Name = name };
        }

        return new RoundPlan
        {
            Name = name ?? throw new WrongUseException("A round needs a name.", "NAME", "Name it, or take the next step of the paper with --paper."),
            Question = question,
            Level = arguments.GetRequiredValue(_level) == Theme ? ChallengeLevel.Theme : ChallengeLevel.SubTheme,
            Annotators = annotators,
            AnnotatorsPerIssue = arguments.GetValue(_perIssue),
            Sample = new RoundSample
            {
                Kind = arguments.GetValue(_sample),
                Size = arguments.GetValue(_size),
                MayRepeat = arguments.GetValue(_repeat),
                Filter = _filter.Read(arguments, study),
            },
            Seed = arguments.GetValue(_seed),
            GuidelineVersion = arguments.GetValue(_guideline),
            IsBlind = !arguments.GetValue(_open),
            HidesNames = !arguments.GetValue(_names),
            Aim = arguments.GetValue(_aim),
        };
    }

    private static void Draw(Screen screen, Round round)
    {
        screen.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"The round `{round.Name}` is open: {Counted.Of(round.IssueCount, "issue")} ({round.Sample}), {Counted.Of(round.Annotators.Count, "annotator")}, {round.AnnotatorsPerIssue} for each issue, seed {round.Seed}."));
        screen.Line($"Annotate in the browser with `ptarmigan serve`, or here with `ptarmigan annotate next \"{round.Name}\" --annotator \"{round.Annotators[0]}\"`.");
    }
}
