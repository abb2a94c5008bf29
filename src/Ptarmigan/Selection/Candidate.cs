using Ptarmigan.Issues;

namespace Ptarmigan.Selection;

/// <summary>A repository that may be studied; a measure is null where it is not known.</summary>
public sealed record Candidate
{
    /// <summary>Its name, as its source spells it.</summary>
    public required RepositoryName Name { get; init; }

    /// <summary>Its name as GitHub has it now; null where GitHub was not asked.</summary>
    public RepositoryName? CurrentName { get; init; }

    /// <summary>The name to call it by.</summary>
    public RepositoryName BestName => CurrentName ?? Name;

    /// <summary>GitHub's number for it, which survives renaming.</summary>
    public long? GitHubId { get; init; }

    /// <summary>Why GitHub does not give it; null where it does or was not asked.</summary>
    public string? Absence { get; init; }

    /// <summary>Its description.</summary>
    public string? Description { get; init; }

    /// <summary>Its main programming language.</summary>
    public string? Language { get; init; }

    /// <summary>Its licence, as an SPDX identifier.</summary>
    public string? Licence { get; init; }

    /// <summary>Its topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Its README, in Markdown.</summary>
    public string? Readme { get; init; }

    /// <summary>Its stars.</summary>
    public long? Stars { get; init; }

    /// <summary>Its forks.</summary>
    public long? Forks { get; init; }

    /// <summary>Its size in kilobytes.</summary>
    public long? SizeKilobytes { get; init; }

    /// <summary>The commits of its default branch.</summary>
    public long? Commits { get; init; }

    /// <summary>Its issues, open and closed, without pull requests.</summary>
    public long? Issues { get; init; }

    /// <summary>Its closed issues, without pull requests.</summary>
    public long? ClosedIssues { get; init; }

    /// <summary>Its open issues as GitHub counts them: pull requests are in it.</summary>
    public long? OpenIssues { get; init; }

    /// <summary>The downloads of its most downloaded model, where the source gives the number and no models.</summary>
    public long? Downloads { get; init; }

    /// <summary>Whether it is a fork.</summary>
    public bool? IsFork { get; init; }

    /// <summary>Whether it is archived.</summary>
    public bool? IsArchived { get; init; }

    /// <summary>Whether its issue tracker is on.</summary>
    public bool? HasIssues { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Its last activity: the last push or commit.</summary>
    public DateTimeOffset? LastActivityAt { get; init; }

    /// <summary>When GitHub was asked; null where it was not.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The models it reuses, by name.</summary>
    public IReadOnlyList<CandidateModel> Models { get; init; } = [];

    /// <summary>Its row in the store; 0 for one that is not stored yet.</summary>
    internal long Id { get; init; }

    /// <summary>The same candidate with what another reading knows of it: what that one leaves out stays.</summary>
    internal Candidate With(Candidate newer) => newer with
    {
        Id = Id,
        Name = Name,
        CurrentName = newer.CurrentName ?? CurrentName,
        GitHubId = newer.GitHubId ?? GitHubId,
        Description = newer.Description ?? Description,
        Language = newer.Language ?? Language,
        Licence = newer.Licence ?? Licence,
        Topics = newer.Topics.Count > 0 ? newer.Topics : Topics,
        Readme = newer.Readme ?? Readme,
        Stars = newer.Stars ?? Stars,
        Forks = newer.Forks ?? Forks,
        SizeKilobytes = newer.SizeKilobytes ?? SizeKilobytes,
        Commits = newer.Commits ?? Commits,
        Issues = newer.Issues ?? Issues,
        ClosedIssues = newer.ClosedIssues ?? ClosedIssues,
        OpenIssues = newer.OpenIssues ?? OpenIssues,
        Downloads = newer.Downloads ?? Downloads,
        IsFork = newer.IsFork ?? IsFork,
        IsArchived = newer.IsArchived ?? IsArchived,
        HasIssues = newer.HasIssues ?? HasIssues,
        CreatedAt = newer.CreatedAt ?? CreatedAt,
        LastActivityAt = newer.LastActivityAt ?? LastActivityAt,
        ReadAt = newer.ReadAt ?? ReadAt,
        Models = [.. newer.Models.Concat(Models).DistinctBy(model => (model.Name, model.Hub)).OrderBy(model => model.Name, StringComparer.Ordinal).ThenBy(model => model.Hub, StringComparer.Ordinal)],
    };
}
