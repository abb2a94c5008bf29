using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Collection;

/// <summary>A collection told in a screenful.</summary>
internal static class CollectSummary
{
    private const int Shown = 5;

    /// <summary>The forecast as one line.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="asked">How many repositories were asked for.</param>
    public static string Forecast(CollectForecast forecast, int asked)
    {
        var repositories = Counted.Of(forecast.Repositories, "repository");
        if (forecast is not { Duration: { } duration, Issues: { } issues, Requests: { } requests }) return Invariant($"{repositories}; how many issues they have is not asked beforehand without a token.");
        var cost = forecast.Points is { } points ? Invariant($"about {Counted.Of(points, "point")}, ") : Invariant($"about {Counted.Of(requests, "request")}, ");
        var time = duration < TimeSpan.FromMinutes(1) ? "less than a minute" : Invariant($"about {Math.Ceiling(duration.TotalMinutes):N0} min");
        if (forecast.Repositories < asked) repositories += Invariant($" ({asked - forecast.Repositories:N0} more cannot be found)");
        return Invariant($"{repositories}, about {Counted.Of(issues, "issue")}, {cost}{time}.");
    }

    public static void Draw(CollectResult result, Screen screen)
    {
        if (result.Repositories.Count > 0)
        {
            var table = new TextTable().Text("repository").Number("declared").Number("stored").Number("new").Number("changed").Number("gone").Text("result");
            foreach (var repository in result.Repositories)
            {
                table.Row(
                    repository.Name.ToString(), Count(repository.Proof?.DeclaredIssues), Count(repository.Proof?.StoredIssues), Count(repository.Issues.New),
                    Count(repository.Issues.Changed), Count(repository.Proof?.Gone), Word(repository));
            }

            table.DrawOn(screen);
        }

        foreach (var repository in result.Repositories) Explain(repository, screen);
        var points = result.Points is { } spent ? Invariant($", {Counted.Of(spent, "point")}") : "";
        screen.Line(Invariant($"Requests: {result.Requests:N0}{points}; {result.Duration.TotalSeconds:N1} s."));
        if (result.EndedBy is not { } end) return;
        screen.Line($"The run ended early: {end.Message}");
        if (end.Next is { } next) screen.Line($"  next: {next}");
    }

    private static void Explain(CollectedRepository repository, Screen screen)
    {
        var name = repository.Name.ToString();
        if (repository.Asked.Key != repository.Name.Key) screen.Line($"{repository.Asked} is called {name} now.");
        if (repository.Reason is { } reason) screen.Line($"{name}: {reason}");
        if (repository.Unfamiliar.Count > 0) screen.Line($"{name}: kept as they are, words not known here: {string.Join(", ", repository.Unfamiliar.Take(Shown).Select(word => $"{word.Of} `{word.Word}`"))}.");
        foreach (var gone in repository.Gone.Take(Shown)) screen.Line(Invariant($"{name}#{gone.Number} is gone: {Cause(gone)}."));
        if (repository.Gone.Count > Shown) screen.Line(Invariant($"  and {repository.Gone.Count - Shown:N0} more"));
        foreach (var refused in repository.Refused.Take(Shown)) screen.Line(Invariant($"{name}#{refused.Number} could not be read: {refused.Reason}"));
        if (repository.Refused.Count > Shown) screen.Line(Invariant($"  and {repository.Refused.Count - Shown:N0} more (--json names them all)"));
        if (repository.Proof is { } proof) Explain(name, proof, screen);
    }

    private static void Explain(string name, CompletenessProof proof, Screen screen)
    {
        if (proof.Missing.Count > 0) screen.Line(Invariant($"{name} lacks {Counted.Of(proof.Missing.Count, "issue or its newest state", "issues or their newest state")}: {string.Join(", ", proof.Missing.Take(Shown).Select(number => Invariant($"#{number}")))}{(proof.Missing.Count > Shown ? ", …" : "")}."));
        foreach (var shortfall in proof.Shortfalls.Take(Shown)) screen.Line(Invariant($"{name}#{shortfall.Number}: {shortfall.What}: {shortfall.Declared:N0} declared, {shortfall.Stored:N0} stored."));
        if (proof.Shortfalls.Count > Shown) screen.Line(Invariant($"  and {proof.Shortfalls.Count - Shown:N0} more (--json names them all)"));
        if (proof.GapsUnexplained is > 0 and var unexplained) screen.Line(Invariant($"{name}: {Counted.Of(unexplained, "number is", "numbers are")} neither issue, pull request nor discussion: deleted or moved before they were first collected."));
        if (proof is { GapsOfPullRequests: { } pulls, GapsOfDiscussions: null } && proof.Gaps > pulls)
            screen.Line(Invariant($"{name}: {Counted.Of(proof.Gaps - pulls, "number is", "numbers are")} neither issue nor pull request; without GraphQL GitHub does not say which are discussions."));
    }

    private static string Word(CollectedRepository repository) => repository.Outcome switch
    {
        CollectOutcome.Collected when repository.Proof is { Since: not null, IsComplete: true } => "complete since then",
        CollectOutcome.Collected => repository.IsComplete ? "complete" : "incomplete",
        CollectOutcome.IssuesDisabled => "no issues",
        CollectOutcome.Absent => "not there",
        CollectOutcome.Blocked => "blocked",
        CollectOutcome.BrokenOff => "broken off",
        _ => "not reached",
    };

    private static string Cause(Tombstone gone) => gone.Cause switch
    {
        TombstoneCause.Transferred => gone.MovedTo is null ? "transferred, GitHub does not say where" : $"transferred to {gone.MovedTo}",
        TombstoneCause.Converted => $"converted to a discussion, {gone.MovedTo}",
        TombstoneCause.Deleted => "deleted",
        _ => "it cannot be read any more",
    };

    private static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
