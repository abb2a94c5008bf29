using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>The document that keeps an issue of GraphQL: its node, byte for byte, and the further pages of its lists.</summary>
/// <param name="node">The node.</param>
internal sealed class IssueNodeDocument(JsonElement node)
{
    private const int MostDepth = 256;
    private readonly Dictionary<string, List<byte[]>> _pages = [];

    /// <summary>Adds a further page of a list.</summary>
    public void Add(string list, JsonElement page)
    {
        if (!_pages.TryGetValue(list, out var pages)) _pages[list] = pages = [];
        pages.Add(JsonMarshal.GetRawUtf8Value(page).ToArray());
    }

    /// <summary>The issue with its document.</summary>
    /// <exception cref="GitHubException">It is no issue.</exception>
    public CollectedIssue ToIssue(RepositoryName repository)
    {
        var json = ToJson();
        if (!new RecordParser(MostDepth).TryParse(json, null, out var record, out var reason) || record is not IssueNodeRecord issue)
        {
            throw new GitHubException($"GitHub's answer is no issue: {reason}", repository.ToString());
        }

        var listed = new ListedIssue(issue.Issue.Number, issue.Issue.UpdatedAt, issue.Issue.CommentCount, issue.EntryCount);
        return new CollectedIssue(listed, [new CollectedDocument(DocumentKind.IssueNode, issue.Issue.Number, json, record)]);
    }

    private byte[] ToJson()
    {
        using var stream = new MemoryStream();
        stream.Write("{\"graphql\":\"issue\",\"node\":"u8);
        stream.Write(JsonMarshal.GetRawUtf8Value(node));
        foreach (var (list, pages) in _pages)
        {
            stream.Write([.. ",\""u8, .. Encoding.ASCII.GetBytes(list), .. "\":["u8]);
            for (var at = 0; at < pages.Count; at++)
            {
                if (at > 0) stream.WriteByte((byte)',');
                stream.Write(pages[at]);
            }

            stream.WriteByte((byte)']');
        }

        stream.WriteByte((byte)'}');
        return stream.ToArray();
    }
}
