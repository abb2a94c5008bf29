using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Writing;

namespace Ptarmigan.Collection;

/// <summary>Counts what an import does while it does it.</summary>
internal sealed class ImportTally
{
    private readonly Dictionary<RecordKind, RecordCounts> _counts = [];
    private readonly Dictionary<(string Of, string Word), long> _unfamiliar = [];
    private readonly List<RejectedLine> _firstRejected = [];
    private long _rejected;

    public long NewSnapshots { get; set; }

    public long NewComments { get; set; }

    public long Events { get; set; }

    public long PullRequests { get; set; }

    public long OtherEvents { get; set; }

    public long EventsWithoutIssue { get; set; }

    public long JsonBytes { get; set; }

    public IReadOnlyList<RejectedLine> FirstRejected => _firstRejected;

    /// <summary>Records that could be read.</summary>
    public long Accepted => _counts.Values.Sum(counts => counts.Total) + PullRequests + OtherEvents + EventsWithoutIssue;

    /// <summary>All records.</summary>
    public long Records => Accepted + _rejected;

    public void Count(RecordKind kind, RecordOutcome outcome)
    {
        var counts = _counts.GetValueOrDefault(kind);
        _counts[kind] = outcome switch
        {
            // One that waits for its issue is new to the study all the same.
            RecordOutcome.New or RecordOutcome.Waiting => counts with { New = counts.New + 1 },
            RecordOutcome.Changed => counts with { Changed = counts.Changed + 1 },
            RecordOutcome.Older => counts with { Older = counts.Older + 1 },
            _ => counts with { Unchanged = counts.Unchanged + 1 },
        };
    }

    public void CountRejected(RejectedLine line)
    {
        _rejected++;
        if (_firstRejected.Count < ImportResult.ShownRejections) _firstRejected.Add(line);
    }

    /// <summary>Counts what a timeline brought into the tables.</summary>
    public void CountContent(TimelineRecord timeline, RecordOutcome outcome, int newTexts)
    {
        NewComments += newTexts;
        if (outcome is RecordOutcome.New or RecordOutcome.Changed) Events += timeline.Events.Count;
    }

    /// <summary>Notes the words of a record that this version does not know.</summary>
    public void NoteWords(GitHubRecord record)
    {
        foreach (var (of, word) in GitHubWords.UnknownIn(record)) _unfamiliar[(of, word)] = _unfamiliar.GetValueOrDefault((of, word)) + 1;
    }

    public ImportResult ToResult(BatchReader reader, IEnumerable<ImportProblem> foundProblems, long waiting, TimeSpan duration) => new()
    {
        Files = reader.Files,
        JsonBytes = JsonBytes,
        Issues = _counts.GetValueOrDefault(RecordKind.Issue),
        NewSnapshots = NewSnapshots,
        PullRequests = PullRequests,
        OtherEvents = OtherEvents,
        EventsWithoutIssue = EventsWithoutIssue,
        Timelines = _counts.GetValueOrDefault(RecordKind.Timeline),
        TimelinesWaiting = waiting,
        NewComments = NewComments,
        Events = Events,
        Repositories = _counts.GetValueOrDefault(RecordKind.Repository),
        Rejected = _rejected,
        FirstRejected = _firstRejected,
        Problems = [.. foundProblems, .. reader.Problems],
        PassedOver = reader.PassedOver,
        Notes = reader.Notes,
        Unfamiliar = [.. _unfamiliar.Select(word => new UnfamiliarWord(word.Key.Of, word.Key.Word, word.Value))
            .OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal)],
        Duration = duration,
    };
}
