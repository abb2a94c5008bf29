using System.Text.Json;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads an issue, or recognises a pull request.</summary>
internal static class IssueParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <exception cref="RecordException">Something it must have is missing, or a field is of the wrong kind.</exception>
    public static GitHubRecord Parse(ref Utf8JsonReader reader)
    {
        var issue = new IssueRecord();
        var addresses = default(Addresses);
        while (reader.NextField())
        {
            if (!addresses.TryTake(ref reader) && !TryTakeText(ref reader, issue) && !TryTakeFact(ref reader, issue)) reader.Skip();
        }

        return addresses.IsPullRequest ? PullRequestRecord.Instance : Complete(issue, addresses);
    }

    private static IssueRecord Complete(IssueRecord issue, Addresses addresses)
    {
        if (!addresses.TryFindRepository(out var repository)) throw new RecordException("The issue names no repository (`repository_url`, `url`, `html_url`).");
        if (issue.Number <= 0) throw new RecordException("The issue has no `number`.");
        if (issue.State.Length == 0) throw new RecordException("The issue has no `state`.");
        if (issue.CreatedAt.Length == 0) throw new RecordException("The issue has no `created_at`.");

        issue.Repository = repository;
        issue.TextSha256 = TextHash.OfIssue(issue.Title, issue.Body);
        return issue;
    }

    private static bool TryTakeText(ref Utf8JsonReader reader, IssueRecord issue)
    {
        if (reader.IsAt("title"u8)) issue.Title = reader.Text("title") ?? "";
        else if (reader.IsAt("body"u8)) issue.Body = reader.Body();
        else if (reader.IsAt("user"u8)) issue.Author = reader.User();
        else if (reader.IsAt("author_association"u8)) issue.AuthorAssociation = reader.Text("author_association");
        else if (reader.IsAt("closed_by"u8)) issue.ClosedBy = reader.User().Login;
        else if (reader.IsAt("labels"u8)) issue.Labels = reader.Labels();
        else return false;
        return true;
    }

    private static bool TryTakeFact(ref Utf8JsonReader reader, IssueRecord issue)
    {
        if (reader.IsAt("id"u8)) issue.GitHubId = reader.Whole("id");
        else if (reader.IsAt("number"u8)) issue.Number = reader.Whole("number") ?? 0;
        else if (reader.IsAt("state"u8)) issue.State = reader.Text("state") ?? "";
        else if (reader.IsAt("state_reason"u8)) issue.StateReason = reader.Text("state_reason");
        else if (reader.IsAt("locked"u8)) issue.IsLocked = reader.Truth("locked") ?? false;
        else if (reader.IsAt("comments"u8)) issue.CommentCount = reader.Whole("comments") ?? 0;
        else if (reader.IsAt("created_at"u8)) issue.CreatedAt = reader.Time("created_at") ?? "";
        else if (reader.IsAt("updated_at"u8)) issue.UpdatedAt = reader.Time("updated_at");
        else if (reader.IsAt("closed_at"u8)) issue.ClosedAt = reader.Time("closed_at");
        else return false;
        return true;
    }

    /// <summary>The fields that tell whose the record is and whether it is a pull request.</summary>
    private struct Addresses
    {
        private string? _repositoryUrl;
        private string? _url;
        private string? _htmlUrl;
        private bool _hasPullRequest;

        public readonly bool IsPullRequest => _hasPullRequest || _htmlUrl?.Contains("/pull/", StringComparison.Ordinal) == true;

        public bool TryTake(ref Utf8JsonReader reader)
        {
            if (reader.IsAt("repository_url"u8)) _repositoryUrl = reader.Text("repository_url");
            else if (reader.IsAt("url"u8)) _url = reader.Text("url");
            else if (reader.IsAt("html_url"u8)) _htmlUrl = reader.Text("html_url");
            else if (reader.IsAt("pull_request"u8))
            {
                _hasPullRequest = reader.TokenType != JsonTokenType.Null;
                reader.Skip();
            }
            else return false;
            return true;
        }

        public readonly bool TryFindRepository(out Issues.RepositoryName repository) =>
            RepositoryAddress.TryRead(_repositoryUrl, out repository) || RepositoryAddress.TryRead(_url, out repository)
            || RepositoryAddress.TryRead(_htmlUrl, out repository);
    }
}
