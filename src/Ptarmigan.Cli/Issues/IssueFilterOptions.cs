using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Issues;

/// <summary>The options by which every command on issues says which ones are wanted.</summary>
internal sealed class IssueFilterOptions
{
    private const string AnyState = "all";

    private readonly Option<string[]> _repositories = Many("--repository", "OWNER/NAME", "Only issues of this repository. May be given several times: any of them.");
    private readonly Option<string> _state = new("--state") { Description = "Only issues that are open, or closed. Default: all.", HelpName = "open|closed|all", DefaultValueFactory = _ => AnyState };
    private readonly Option<DateOnly?> _createdFrom = Day("--created-from", "Only issues created on this day (UTC) or later.");
    private readonly Option<DateOnly?> _createdTo = Day("--created-to", "Only issues created on this day (UTC) or earlier.");
    private readonly Option<DateOnly?> _closedFrom = Day("--closed-from", "Only issues closed on this day (UTC) or later.");
    private readonly Option<DateOnly?> _closedTo = Day("--closed-to", "Only issues closed on this day (UTC) or earlier.");
    private readonly Option<string?> _text = new("--text") { Description = "Only issues whose title or body holds these words: word, \"a phrase\", word* (beginning), -word (not).", HelpName = "WORDS" };
    private readonly Option<string?> _language = new("--language") { Description = "Only issues whose text is in English, is not, or is too short or mixed to tell. The first time, all texts are looked at.", HelpName = "english|not-english|undetermined" };
    private readonly Option<string[]> _labels = Many("--label", "NAME", "Only issues with this label, case aside. May be given several times: all of them.");
    private readonly Option<string[]> _answers = Many("--answer", "[ANNOTATOR:]QUESTION=VALUE", "Only issues so judged: gold:ptm=yes, type=bug, challenges=HR-MEM, or a theme's code. VALUE,VALUE means either. May be given several times: all of them.");
    private readonly Option<bool> _timeline = new("--has-timeline") { Description = "Only issues whose timeline was imported." };
    private readonly Option<bool> _gone = new("--gone") { Description = "Only issues that are gone from GitHub: deleted, transferred, converted or inaccessible." };
    private readonly Option<bool> _present = new("--present") { Description = "Only issues that are not known to be gone." };
    private readonly Option<IssueOrder> _order = new("--order") { Description = "The order: by repository and number, newest or oldest first, last closed first, or most comments first. Default: repository.", HelpName = "repository|newest|oldest|closed|comments" };
    private readonly Option<int?> _limit = new("--limit") { HelpName = "N" };
    private readonly int? _defaultLimit;

    /// <param name="defaultLimit">How many issues at most unless the user says; null for all.</param>
    public IssueFilterOptions(int? defaultLimit)
    {
        _defaultLimit = defaultLimit;
        _limit.Description = "At most so many issues, taken in the order. "
            + (defaultLimit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"0 means all. Default: {limit}.") : "Default: all.");
        _limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0) result.AddError("--limit must be 0 or more.");
        });
        _language.AcceptOnlyFromAmong([.. NaturalLanguages.Words]);
        _state.AcceptOnlyFromAmong(IssueState.Open.Text, IssueState.Closed.Text, AnyState);
    }

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        Option[] options =
            [_repositories, _state, _createdFrom, _createdTo, _closedFrom, _closedTo, _text, _language, _labels, _answers, _timeline, _gone, _present, _order, _limit];
        foreach (var option in options) command.Options.Add(option);
    }

    /// <summary>The filter that the user asked for.</summary>
    /// <exception cref="WrongUseException">A repository's name or an answer cannot be understood.</exception>
    public IssueFilter Read(ParseResult arguments, Study study) => new()
    {
        Repositories = [.. arguments.GetValue(_repositories)!.Select(ReadRepository)],
        State = arguments.GetValue(_state) is { } state && state != AnyState ? new IssueState(state) : null,
        CreatedFrom = arguments.GetValue(_createdFrom),
        CreatedTo = arguments.GetValue(_createdTo),
        ClosedFrom = arguments.GetValue(_closedFrom),
        ClosedTo = arguments.GetValue(_closedTo),
        Text = arguments.GetValue(_text) is { } text ? TextQuery.Parse(text) : null,
        Language = Told(arguments.GetValue(_language), study),
        Labels = arguments.GetValue(_labels)!,
        Answers = [.. arguments.GetValue(_answers)!.Select(answer => AnswerOption.Read(answer, study))],
        HasTimeline = arguments.GetValue(_timeline) ? true : null,
        IsGone = arguments.GetValue(_gone) ? !arguments.GetValue(_present) ? true : throw new WrongUseException("--gone and --present exclude each other.", "--gone", "Leave one out.")
            : arguments.GetValue(_present) ? false : null,
        Order = arguments.GetValue(_order),
        Limit = arguments.GetValue(_limit) is { } limit ? (limit == 0 ? null : limit) : _defaultLimit,
    };

    private static NaturalLanguage? Told(string? word, Study study)
    {
        if (!NaturalLanguages.TryParse(word, out var language)) return null;
        new IssueLanguages(study.Database).Tell(null, CancellationToken.None);
        return language;
    }

    private static RepositoryName ReadRepository(string text) =>
        RepositoryName.TryParse(text, out var name) ? name : throw new WrongUseException($"`{text}` is no repository's name.", "--repository", "Write it as owner/name.");

    private static Option<string[]> Many(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, DefaultValueFactory = _ => [] };

    private static Option<DateOnly?> Day(string name, string description) =>
        new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = ReadDay };

    private static DateOnly? ReadDay(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        result.AddError($"`{text}` is not a day such as 2023-05-04.");
        return null;
    }
}
