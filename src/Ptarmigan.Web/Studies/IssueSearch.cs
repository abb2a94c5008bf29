using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Text;

namespace Ptarmigan.Web.Studies;

/// <summary>A search for issues as the address of a page states it; what cannot be read counts as not said.</summary>
internal sealed record IssueSearch
{
    public string? Words { get; init; }

    public string? Repository { get; init; }

    public string? State { get; init; }

    public string? Label { get; init; }

    public string? Language { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Annotator { get; init; }

    /// <summary>The question and answer, as <c>ptm=yes</c>.</summary>
    public string? Answer { get; init; }

    public string? Order { get; init; }

    public bool IsNarrowed => this with { Order = null } != new IssueSearch();

    public static IssueSearch Of(IQueryCollection query) => new()
    {
        Words = Text(query["q"]),
        Repository = Text(query["repository"]),
        State = Text(query["state"]),
        Label = Text(query["label"]),
        Language = Text(query["language"]),
        From = Text(query["from"]),
        To = Text(query["to"]),
        Annotator = Text(query["annotator"]),
        Answer = Text(query["answer"]),
        // The default, said or not, is one search.
        Order = Text(query["order"]) is { } order && order != "newest" ? order : null,
    };

    /// <summary>The filter for one reader: what others said on the issues of that reader's open blind rounds cannot be searched.</summary>
    public IssueFilter ToFilter(string? viewer) => new()
    {
        Viewer = viewer,
        Text = Words is null ? null : TextQuery.Parse(Words),
        Repositories = RepositoryName.TryParse(Repository, out var name) ? [name] : [],
        State = State is null ? null : new IssueState(State),
        Labels = Label is null ? [] : [Label],
        Language = NaturalLanguages.TryParse(Language, out var language) ? language : null,
        CreatedFrom = Day(From),
        CreatedTo = Day(To),
        Answers = Answered() is { } answer ? [answer] : [],
        JudgedBy = Answered() is null ? Annotator : null,
        Order = Enum.TryParse<IssueOrder>(Order, ignoreCase: true, out var order) ? order : IssueOrder.Newest,
    };

    /// <summary>The search as the query of an address, without the question mark.</summary>
    public string ToQuery() => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["q"] = Words,
        ["repository"] = Repository,
        ["state"] = State,
        ["label"] = Label,
        ["language"] = Language,
        ["from"] = From,
        ["to"] = To,
        ["annotator"] = Annotator,
        ["answer"] = Answer,
        ["order"] = Order,
    }.Where(pair => pair.Value is not null)).TrimStart('?');

    private AnswerFilter? Answered()
    {
        if (Answer?.Split('=', 2) is not [var asked, var value]) return null;
        return Question.All.Any(question => question.Name == asked) ? new AnswerFilter(Annotator, asked, [value]) : null;
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim() is { Length: <= 300 } text ? text : value.Trim()[..300];

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
