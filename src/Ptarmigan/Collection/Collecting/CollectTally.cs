using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Writing;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Counts what the collection of a repository does while it does it.</summary>
internal sealed class CollectTally
{
    private readonly Dictionary<(string Of, string Word), long> _unfamiliar = [];

    public RecordCounts Issues { get; private set; }

    public long NewSnapshots { get; private set; }

    public long NewComments { get; set; }

    /// <summary>Issues that had been gone and are there again.</summary>
    public int Returned { get; set; }

    /// <summary>Issues that the server could not give.</summary>
    public int Unreadable { get; set; }

    public IEnumerable<UnfamiliarWord> Unfamiliar => _unfamiliar.Select(word => new UnfamiliarWord(word.Key.Of, word.Key.Word, word.Value)).OrderBy(word => word.Word, StringComparer.Ordinal);

    public void Count(RecordOutcome outcome, bool isNewText)
    {
        Issues = outcome switch
        {
            RecordOutcome.New => Issues with { New = Issues.New + 1 },
            RecordOutcome.Changed => Issues with { Changed = Issues.Changed + 1 },
            _ => Issues with { Unchanged = Issues.Unchanged + 1 },
        };
        if (isNewText) NewSnapshots++;
    }

    public void CountKnown(int known) => Issues = Issues with { Unchanged = Issues.Unchanged + known };

    /// <summary>Notes the words of a record that this version does not know.</summary>
    public void NoteWords(GitHubRecord record)
    {
        foreach (var (of, word) in GitHubWords.UnknownIn(record)) _unfamiliar[(of, word)] = _unfamiliar.GetValueOrDefault((of, word)) + 1;
    }
}
