using System.Globalization;
using Ptarmigan.Text;

namespace Ptarmigan.Issues;

/// <summary>A filter as SQL: conditions on <c>issue AS i</c> and <c>repository AS r</c>, with their parameters.</summary>
internal sealed class IssueQuery
{
    private readonly List<string> _conditions = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    public IssueQuery(IssueFilter filter)
    {
        AddRepositories(filter.Repositories);
        if (filter.State is { } state) Add($"i.state = {Parameter(state.Text)}");
        AddDays("i.created_at", filter.CreatedFrom, filter.CreatedTo);
        AddDays("i.closed_at", filter.ClosedFrom, filter.ClosedTo);
        if (filter.Text is { } text) AddText(text);
        if (filter.Language is { } language)
        {
            Add($"i.id IN (SELECT g.issue_id FROM issue_language AS g JOIN issue AS gi ON gi.id = g.issue_id AND gi.snapshot_id = g.snapshot_id WHERE g.language = {Parameter(language.ToStoredText())})");
        }

        foreach (var label in filter.Labels)
        {
            Add($"EXISTS (SELECT 1 FROM issue_label AS l WHERE l.issue_id = i.id AND lower(l.name) = lower({Parameter(label)}))");
        }

        foreach (var answer in filter.Answers) AddAnswer(answer, filter.Viewer);
        if (filter.JudgedBy is { } judge) AddJudge(judge, filter.Viewer);
        if (filter.HasTimeline is { } has) Add($"i.has_timeline = {Parameter(has ? 1 : 0)}");
        if (filter.IsGone is { } gone) Add($"{(gone ? "" : "NOT ")}EXISTS (SELECT 1 FROM tombstone AS t WHERE t.issue_id = i.id AND t.ended_at IS NULL)");
        Ordering = OrderingOf(filter.Order);
    }

    /// <summary>The text from FROM to the end of WHERE.</summary>
    public string Source => "FROM issue AS i JOIN repository AS r ON r.id = i.repository_id"
        + (_conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _conditions));

    /// <summary>Whether <see cref="Source"/> has a WHERE.</summary>
    public bool HasConditions => _conditions.Count > 0;

    /// <summary>The text of ORDER BY; total, so that a limit always takes the same issues.</summary>
    public string Ordering { get; }

    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>The condition for what comes after an issue in an order, and the parameter it needs.</summary>
    public static string After(IssueOrder order, long issueId, out (string Name, object? Value) parameter)
    {
        parameter = ("after", issueId);
        const string rest = "(r.name_key, i.number) > (SELECT rr.name_key, ii.number FROM issue AS ii JOIN repository AS rr ON rr.id = ii.repository_id WHERE ii.id = @after)";
        if (ColumnOf(order) is not { } column) return rest;

        var than = $"(SELECT {column.Replace("i.", "ii.", StringComparison.Ordinal)} FROM issue AS ii WHERE ii.id = @after)";
        return $"({column} {(order == IssueOrder.Oldest ? '>' : '<')} {than} OR ({column} = {than} AND {rest}))";
    }

    private static string OrderingOf(IssueOrder order) => "ORDER BY "
        + (ColumnOf(order) is { } column ? $"{column}{(order == IssueOrder.Oldest ? "" : " DESC")}, " : "") + "r.name_key, i.number";

    /// <summary>What an order goes by before repository and number; never null, so that values compare.</summary>
    private static string? ColumnOf(IssueOrder order) => order switch
    {
        IssueOrder.Newest or IssueOrder.Oldest => "i.created_at",
        IssueOrder.Closed => "COALESCE(i.closed_at, '')",
        IssueOrder.Comments => "i.comment_count",
        _ => null,
    };

    private void AddRepositories(IReadOnlyList<RepositoryName> repositories)
    {
        if (repositories.Count > 0) Add($"r.name_key IN ({string.Join(", ", repositories.Select(repository => Parameter(repository.Key)))})");
    }

    private void AddDays(string column, DateOnly? from, DateOnly? to)
    {
        // Stored times are ISO 8601 in UTC, so that text compares as time does.
        if (from is { } first) Add($"{column} >= {Parameter(Day(first))}");
        if (to is { } last) Add($"{column} < {Parameter(last == DateOnly.MaxValue ? "9999-12-32" : Day(last.AddDays(1)))}");
    }

    private void AddText(TextQuery text)
    {
        if (text.Wanted is null && text.Unwanted is null) Add("1 = 0");
        if (text.Wanted is { } wanted) Add($"i.id IN (SELECT rowid FROM issue_search WHERE issue_search MATCH {Parameter(wanted)})");
        if (text.Unwanted is { } unwanted) Add($"i.id NOT IN (SELECT rowid FROM issue_search WHERE issue_search MATCH {Parameter(unwanted)})");
    }

    private void AddAnswer(AnswerFilter answer, string? viewer)
    {
        // Members of a set are joined by semicolons; the sentinels keep one code from matching within another.
        var members = answer.Values.Select(value => $"instr(';' || j.answer || ';', {Parameter($";{value};")}) > 0");
        Add($"""
            EXISTS (SELECT 1 FROM current_judgment AS j
                    JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id
                    WHERE j.issue_id = i.id AND {(answer.Annotator is { } annotator ? $"a.name = {Parameter(annotator)}" : "1 = 1")} AND q.name = {Parameter(answer.Question)}
                    AND ({string.Join(" OR ", members.DefaultIfEmpty("1 = 0"))}){Seen(viewer)})
            """);
    }

    private void AddJudge(string annotator, string? viewer) => Add(
        $"EXISTS (SELECT 1 FROM current_judgment AS j JOIN annotator AS a ON a.id = j.annotator_id WHERE j.issue_id = i.id AND a.name = {Parameter(annotator)}{Seen(viewer)})");

    private string Seen(string? viewer) => viewer is null ? "" : " AND " + Blindness.Condition("j", Parameter(viewer));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(string condition) => _conditions.Add(condition);

    private string Parameter(object value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{_parameters.Count}");
        _parameters.Add((name, value));
        return "@" + name;
    }
}
