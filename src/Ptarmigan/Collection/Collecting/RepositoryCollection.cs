using Ptarmigan.Collection.GitHub;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>The collection of one repository: the walk, the sweep of what the walk cannot see, the vanished ones, the proof.</summary>
internal sealed class RepositoryCollection
{
    private readonly Study _study;
    private readonly GitHubClient _client;
    private readonly IssueSource _source;
    private readonly PageWriter _writer;
    private readonly CollectionTable _table;
    private readonly CollectOptions _options;
    private readonly Action<string, int> _progress;
    private readonly List<Tombstone> _gone = [];
    private RepositoryName _name;

    /// <param name="study">The study.</param>
    /// <param name="client">The client.</param>
    /// <param name="source">The source of issues.</param>
    /// <param name="writer">Writes the pages.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="progress">Told what is being done, and how many issues were just read.</param>
    public RepositoryCollection(Study study, GitHubClient client, IssueSource source, PageWriter writer, CollectOptions options, Action<string, int> progress)
    {
        (_study, _client, _source, _writer, _options, _progress) = (study, client, source, writer, options, progress);
        _table = new CollectionTable(study.Database.Connection);
        source.Refused.Clear();
    }

    /// <summary>What was done so far; good after a failure too.</summary>
    public CollectTally Tally { get; } = new();

    /// <summary>Issues found gone.</summary>
    public IReadOnlyList<Tombstone> Gone => _gone;

    /// <summary>Issues that GitHub lists and does not give, each once, with what it said last.</summary>
    public IReadOnlyList<RefusedIssue> Refused => [.. _source.Refused.GroupBy(issue => issue.Number).Select(issue => issue.Last()).OrderBy(issue => issue.Number)];

    /// <summary>The name GitHub has for it.</summary>
    public RepositoryName Name => _name;

    private string Now => _study.Time.GetUtcNow().ToStoredText();

    /// <summary>Collects a repository.</summary>
    /// <returns>How it ended, why, and the proof.</returns>
    public async Task<(CollectOutcome Outcome, string? Reason, CompletenessProof? Proof)> RunAsync(RepositoryName asked, CancellationToken cancellation)
    {
        _name = asked;
        _progress("asking", 0);
        var answer = await _client.ReadRepositoryAsync(asked, cancellation);
        if (answer.Presence == RepositoryPresence.Absent) return (CollectOutcome.Absent, "GitHub has no repository of this name, or it is private and the token may not see it.", null);
        if (answer.Presence == RepositoryPresence.Blocked) return (CollectOutcome.Blocked, "GitHub has blocked the repository.", null);

        _name = answer.Repository!.Name;
        var id = _writer.WriteRepository(asked, answer.Repository, answer.Json);
        if (!answer.HasIssues) return (CollectOutcome.IssuesDisabled, "Its issues are switched off.", null);

        var since = _options.Since?.ToStoredText();
        var state = CollectionState.Begin(_table.Find(id), id, _source.Name, _options.Scope, since, Now);
        state = await WalkAsync(state, cancellation);
        return (CollectOutcome.Collected, null, await ProveAsync(state, cancellation));
    }

    private async Task<CollectionState> WalkAsync(CollectionState state, CancellationToken cancellation)
    {
        var declaration = new Declaration(_study, state.RepositoryId);
        var known = declaration.Known();
        var restarts = 0;
        while (state.IsWalking)
        {
            try
            {
                await foreach (var page in _source.WalkAsync(_name, state.Scope, state.Since, state.Cursor, issue => IsKnown(issue, known, state.Scope), cancellation))
                {
                    state = state.After(page);
                    _writer.WriteIssues(state, page.Issues, Tally);
                    Tally.CountKnown(page.Known);
                    Tally.Unreadable += page.Unreadable;
                    _progress("reading issues", page.Issues.Count + page.Known);
                    cancellation.ThrowIfCancellationRequested();
                }
            }
            catch (CursorException) when (state.Cursor is not null && restarts++ == 0)
            {
                state = state.Restart();
            }
            catch (CursorException failure)
            {
                throw failure.Refusal;
            }
            catch (GitHubException failure) when (!failure.EndsRun && state.Cursor is not null && restarts++ == 0 && failure.Message.Contains("cursor", StringComparison.OrdinalIgnoreCase))
            {
                state = state.Restart();
            }
        }

        return state;
    }

    private async Task<CompletenessProof> ProveAsync(CollectionState state, CancellationToken cancellation)
    {
        var declaration = new Declaration(_study, state.RepositoryId);
        _progress("comparing", 0);
        var declared = await _source.CountAsync(_name, cancellation);
        // A walk over everything that passed over nothing has seen what a sweep would see.
        var isSeen = state.IsFresh && _source.IsGapless && Tally.Unreadable == 0 && declared.Issues == declaration.StoredIssues();
        RepositorySweep? sweep = null;
        if (!isSeen)
        {
            _progress("looking for hidden changes", 0);
            sweep = await _source.SweepAsync(_name, cancellation);
            await ReadChangedAsync(state, sweep, declaration, cancellation);
            await VerifyVanishedAsync(state, sweep, declaration, cancellation);
            declared = await _source.CountAsync(_name, cancellation);
        }

        var proof = declaration.Check(state, declared, sweep);
        declaration.Keep(proof);
        _table.Save(state with { FinishedAt = Now }, Now);
        return proof;
    }

    private async Task ReadChangedAsync(CollectionState state, RepositorySweep sweep, Declaration declaration, CancellationToken cancellation)
    {
        var known = declaration.Known();
        var changed = sweep.Issues.Values
            .Where(issue => !IsKnown(issue, known, state.Scope) && (state.Floor is null || known.ContainsKey(issue.Number) || string.CompareOrdinal(issue.UpdatedAt, state.Floor) >= 0))
            .Select(issue => issue.Number).Order().ToList();
        if (changed.Count == 0) return;
        await foreach (var issues in _source.ReadSomeAsync(_name, state.Scope, changed, cancellation))
        {
            _writer.WriteIssues(state, issues, Tally);
            _progress("reading hidden changes", issues.Count);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task VerifyVanishedAsync(CollectionState state, RepositorySweep sweep, Declaration declaration, CancellationToken cancellation)
    {
        var vanished = new VanishedIssues(_client, _source);
        foreach (var number in declaration.Known().Where(issue => !issue.Value.IsGone && !sweep.Issues.ContainsKey(issue.Key)).Select(issue => issue.Key).Order())
        {
            _progress("verifying vanished issues", 0);
            if (await vanished.FindAsync(_name, number, cancellation) is not { } tombstone) continue;
            if (_writer.RaiseTombstone(state.RepositoryId, number, tombstone.Cause, tombstone.MovedTo)) _gone.Add(tombstone);
        }
    }

    /// <summary>Whether the study has an issue as a list shows it.</summary>
    private static bool IsKnown(
        ListedIssue issue, Dictionary<long, (string? UpdatedAt, long? Comments, long? Entries, string? Scope, bool IsGone)> known, CollectScope scope) =>
        known.TryGetValue(issue.Number, out var have) && !have.IsGone && have.Scope is { } had && CollectionTable.ParseScope(had) >= scope
        && have.UpdatedAt == issue.UpdatedAt && have.Comments == issue.CommentCount
        && (issue.EntryCount is null || have.Entries is null || have.Entries == issue.EntryCount);
}
