using System.Text.Json;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection.GitHub;

/// <summary>Turns GitHub's metadata of a repository into a candidate.</summary>
internal static class CandidateReading
{
    /// <summary>The candidate that a record describes.</summary>
    /// <param name="name">The name its source gave it.</param>
    /// <param name="record">What GitHub says.</param>
    /// <param name="readAt">When.</param>
    public static Candidate Of(RepositoryName name, RepositoryRecord record, DateTimeOffset readAt) => new()
    {
        Name = name,
        CurrentName = record.Name,
        GitHubId = record.GitHubId,
        Description = record.Description,
        Language = record.Language,
        Licence = record.Licence,
        Topics = record.Topics is { } topics ? JsonSerializer.Deserialize<List<string>>(topics)! : [],
        Stars = record.Stars,
        Forks = record.Forks,
        SizeKilobytes = record.SizeKilobytes,
        OpenIssues = record.OpenIssues,
        IsFork = record.IsFork,
        IsArchived = record.IsArchived,
        CreatedAt = Time(record.CreatedAt),
        LastActivityAt = Time(record.PushedAt),
        ReadAt = readAt,
    };

    private static DateTimeOffset? Time(string? text) => text is null ? null : StoredTime.Parse(text);
}
