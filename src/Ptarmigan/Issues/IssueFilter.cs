using Ptarmigan.Text;

namespace Ptarmigan.Issues;

/// <summary>Which issues are wanted: those that meet every condition that is set.</summary>
public sealed record IssueFilter
{
    /// <summary>Every issue of the study.</summary>
    public static IssueFilter All { get; } = new();

    /// <summary>The repositories, any of them.</summary>
    /// <value>Default: empty, which means all.</value>
    public IReadOnlyList<RepositoryName> Repositories { get; init; } = [];

    /// <summary>The state.</summary>
    /// <value>Default: null, which means any.</value>
    public IssueState? State { get; init; }

    /// <summary>The first day (UTC) of creation that is wanted.</summary>
    public DateOnly? CreatedFrom { get; init; }

    /// <summary>The last day (UTC) of creation that is wanted.</summary>
    public DateOnly? CreatedTo { get; init; }

    /// <summary>The first day (UTC) of closing that is wanted.</summary>
    public DateOnly? ClosedFrom { get; init; }

    /// <summary>The last day (UTC) of closing that is wanted.</summary>
    public DateOnly? ClosedTo { get; init; }

    /// <summary>Words of title or body, in the form <see cref="TextQuery"/> reads.</summary>
    public TextQuery? Text { get; init; }

    /// <summary>The language that was told of the present text; issues of which none is told yet (<see cref="IssueLanguages"/>) are left out.</summary>
    /// <value>Default: null, which means any.</value>
    public NaturalLanguage? Language { get; init; }

    /// <summary>Labels, all of which the issue must carry; case does not matter.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Answers, all of which must have been given.</summary>
    public IReadOnlyList<AnswerFilter> Answers { get; init; } = [];

    /// <summary>An annotator who must have answered some question about the issue.</summary>
    /// <value>Default: null, which means that nobody need have.</value>
    public string? JudgedBy { get; init; }

    /// <summary>
    /// The annotator for whom issues are looked for: answers of others on the issues of this annotator's own open blind rounds
    /// then do not count.
    /// </summary>
    /// <value>Default: null: nobody in a blind round is looking.</value>
    public string? Viewer { get; init; }

    /// <summary>Whether the timeline must have been read, or must not.</summary>
    /// <value>Default: null, which means either.</value>
    public bool? HasTimeline { get; init; }

    /// <summary>Whether the issue must be gone from the tracker, or must not.</summary>
    /// <value>Default: null, which means either.</value>
    public bool? IsGone { get; init; }

    /// <summary>The order.</summary>
    /// <value>Default: by repository and number.</value>
    public IssueOrder Order { get; init; } = IssueOrder.Repository;

    /// <summary>How many issues at most, taken in the order; from 0.</summary>
    /// <value>Default: null, which means all.</value>
    public int? Limit { get; init; }
}
