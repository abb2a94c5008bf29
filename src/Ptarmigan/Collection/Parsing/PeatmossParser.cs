using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads an issue as <see cref="Reading.PeatmossReader"/> takes it out of a PeaTMOSS database.</summary>
internal static class PeatmossParser
{
    /// <summary>Reads the object the reader stands on.</summary>
    /// <exception cref="RecordException">Something it must have is missing, or a field is of the wrong kind.</exception>
    public static GitHubRecord Parse(ref Utf8JsonReader reader)
    {
        var issue = new IssueRecord { IsPartial = true };
        string? address = null, linkedFrom = null;
        while (reader.NextField())
        {
            if (reader.IsAt("url"u8)) address = reader.Text("url");
            else if (reader.IsAt("repository"u8)) linkedFrom = reader.Text("repository");
            else if (reader.IsAt("number"u8)) issue.Number = reader.Whole("number") ?? 0;
            else if (reader.IsAt("title"u8)) issue.Title = reader.Text("title") ?? "";
            else if (reader.IsAt("body"u8)) issue.Body = reader.Text("body");
            // GitHub's GraphQL writes OPEN where its REST API writes open.
            else if (reader.IsAt("state"u8)) issue.State = reader.Text("state")?.ToLowerInvariant() ?? "";
            else if (reader.IsAt("author"u8)) issue.Author = new UserRecord(reader.Text("author"), null);
            else if (reader.IsAt("created_at"u8)) issue.CreatedAt = reader.Time("created_at") ?? "";
            else if (reader.IsAt("updated_at"u8)) issue.UpdatedAt = reader.Time("updated_at");
            else if (reader.IsAt("closed_at"u8)) issue.ClosedAt = reader.Time("closed_at");
            else if (reader.IsAt("labels"u8)) issue.Labels = reader.Labels();
            else if (reader.IsAt("comments"u8)) issue.Comments = ParseComments(ref reader);
            else reader.Skip();
        }

        if (address?.Contains("/pull/", StringComparison.Ordinal) == true) return PullRequestRecord.Instance;
        if (!RepositoryAddress.TryRead(address, out var repository) && !RepositoryName.TryParse(linkedFrom ?? "", out repository))
        {
            throw new RecordException("The issue names no repository (`url`, `reuse_repository.owner` and `name`).");
        }

        if (issue.Number <= 0) throw new RecordException("The issue has no `number`.");
        if (issue.State.Length == 0) throw new RecordException("The issue has no `state`.");
        if (issue.CreatedAt.Length == 0) throw new RecordException("The issue has no `created_at`.");
        issue.Repository = repository;
        issue.UpdatedAt ??= issue.ClosedAt ?? issue.CreatedAt;
        issue.CommentCount = issue.Comments.Count;
        issue.TextSha256 = TextHash.OfIssue(issue.Title, issue.Body);
        return issue;
    }

    private static List<CommentRecord> ParseComments(ref Utf8JsonReader reader)
    {
        var comments = new List<CommentRecord>();
        var ids = new HashSet<long>();
        if (!reader.IsArray("comments")) return comments;
        while (reader.NextElement())
        {
            string? author = null, association = null, body = null, createdAt = null;
            if (!reader.IsObject("comments")) continue;
            while (reader.NextField())
            {
                if (reader.IsAt("author"u8)) author = reader.Text("author");
                else if (reader.IsAt("author_association"u8)) association = reader.Text("author_association");
                else if (reader.IsAt("body"u8)) body = reader.Text("body");
                else if (reader.IsAt("created_at"u8)) createdAt = reader.Time("created_at");
                else reader.Skip();
            }

            if (createdAt is null) throw new RecordException("A comment has no `created_at`.");
            var id = OwnNumber(author, createdAt);
            while (!ids.Add(id)) id++;
            comments.Add(new CommentRecord(id, new UserRecord(author, null), association, createdAt, null, body, TextHash.OfComment(body)));
        }

        return comments;
    }

    /// <summary>A number for a comment whose number on GitHub nobody recorded: below zero, and the same in every copy of the file.</summary>
    private static long OwnNumber(string? author, string createdAt)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{author}\n{createdAt}"));
        return BitConverter.ToInt64(hash) | long.MinValue;
    }
}
