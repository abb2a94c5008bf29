namespace Ptarmigan.Studies;

/// <summary>How the study's repositories are selected: the criteria with their parameters, in the order they are applied.</summary>
/// <remarks>Source: Banyongrakkul et al. (2025), section III-A, for the criteria, their order and the threshold of downloads.</remarks>
public sealed record SelectionProtocol
{
    /// <summary>A repository must reuse a model with more downloads than this; null asks nothing.</summary>
    /// <value>Default: 2000, as in the paper; exactly as many are not enough.</value>
    public long? MoreDownloadsThan { get; init; } = 2000;

    /// <summary>Whether forks are left out.</summary>
    /// <value>Default: true.</value>
    public bool LeaveOutForks { get; init; } = true;

    /// <summary>Whether archived repositories are left out.</summary>
    /// <value>Default: true.</value>
    public bool LeaveOutArchived { get; init; } = true;

    /// <summary>Whether the issue tracker must be on and hold a closed issue, where that is known.</summary>
    /// <value>Default: true.</value>
    public bool NeedsIssues { get; init; } = true;

    /// <summary>The least size in kilobytes.</summary>
    /// <value>Default: the elbow.</value>
    public ThresholdRule SizeKilobytes { get; init; } = ThresholdRule.Elbow;

    /// <summary>The fewest stars.</summary>
    /// <value>Default: the elbow.</value>
    public ThresholdRule Stars { get; init; } = ThresholdRule.Elbow;

    /// <summary>The fewest forks.</summary>
    /// <value>Default: none, since stars stand for popularity.</value>
    public ThresholdRule Forks { get; init; } = ThresholdRule.None;

    /// <summary>The most days between the last activity and <see cref="Date"/>.</summary>
    /// <value>Default: the elbow.</value>
    public ThresholdRule InactiveDays { get; init; } = ThresholdRule.Elbow;

    /// <summary>The fewest issues.</summary>
    /// <value>Default: the elbow.</value>
    public ThresholdRule Issues { get; init; } = ThresholdRule.Elbow;

    /// <summary>The fewest commits.</summary>
    /// <value>Default: the elbow.</value>
    public ThresholdRule Commits { get; init; } = ThresholdRule.Elbow;

    /// <summary>How much flat curve it takes to believe in an elbow (Kneedle's S).</summary>
    /// <value>Default: 1.</value>
    public double Sensitivity { get; init; } = 1;

    /// <summary>The day from which inactivity is counted back.</summary>
    /// <value>Default: null, which means the newest activity among the candidates.</value>
    public DateOnly? Date { get; init; }

    /// <summary>Words that mark a repository as no project of its own, joined by commas.</summary>
    /// <remarks>
    /// They are looked for as whole words in name, description, topics and the README's first heading; after <c>name:</c> in the name alone.
    /// </remarks>
    /// <value>Default: words for tutorials, homework, coding challenges and collections of resources.</value>
    public string Keywords { get; init; } =
        "tutorial, tutorials, course, courses, coursework, homework, assignment, assignments, bootcamp, name:workshop, cheatsheet, cheat sheet, name:lecture, name:lectures, "
        + "leetcode, hackerrank, advent of code, coding challenge, coding challenges, coding interview, name:kata, 100 days of code, name:awesome, awesome list, "
        + "curated list, list of resources, paper list, reading list, collection of resources, learning resources, study notes, name:roadmap";

    /// <summary>The main programming languages wanted, joined by commas; empty asks nothing.</summary>
    /// <value>Default: Python, as in the paper.</value>
    public string ProgrammingLanguages { get; init; } = "Python";

    /// <summary>Whether the repository's issues and README must be in English.</summary>
    /// <value>Default: true, as in the paper.</value>
    public bool NeedsEnglish { get; init; } = true;

    /// <summary>The share of the determined texts that must be English, in (0, 1).</summary>
    /// <value>Default: 0.8.</value>
    public double EnglishShare { get; init; } = 0.8;

    /// <summary>How many issues of a repository its language is told by.</summary>
    /// <value>Default: 20.</value>
    public int LanguageSample { get; init; } = 20;
}
