using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>A timeline while it is being read.</summary>
internal sealed class TimelineDraft
{
    private int _position;

    /// <summary>The repository that the first event with an address of its own names.</summary>
    public RepositoryName? Repository { get; private set; }

    /// <summary>The newest time so far.</summary>
    public string? Until { get; private set; }

    public List<CommentRecord> Comments { get; } = [];

    public List<EventRecord> Events { get; } = [];

    /// <summary>Adds what the reader found between two braces.</summary>
    /// <exception cref="RecordException">It lacks what it must have.</exception>
    public void Add(TimelineEventDraft draft)
    {
        if (Repository is null && RepositoryAddress.TryRead(draft.Address, out var repository)) Repository = repository;
        Until = Later(Later(Until, draft.CreatedAt), draft.UpdatedAt);
        if (draft.Kind == "commented") Comments.Add(draft.ToComment());
        else Events.Add(draft.ToEvent(_position));
        _position++;
    }

    private static string? Later(string? first, string? second) => string.CompareOrdinal(first, second) >= 0 ? first : second;
}
