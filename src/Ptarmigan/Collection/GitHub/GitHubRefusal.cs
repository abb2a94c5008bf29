using System.Globalization;
using System.Text.Json;

namespace Ptarmigan.Collection.GitHub;

/// <summary>Puts an answer that is none into words.</summary>
internal static class GitHubRefusal
{
    /// <summary>The exception for an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="where">The repository or query.</param>
    public static GitHubException Of(GitHubAnswer answer, string where)
    {
        var said = Message(answer) is { } message ? $": {message}" : "";
        return new GitHubException(
            string.Create(CultureInfo.InvariantCulture, $"GitHub answered {(int)answer.Status}{said}"), where,
            (int)answer.Status >= 500 ? "Run the same command again later; it goes on where it was." : null);
    }

    /// <summary>What GitHub says of it.</summary>
    public static string? Message(GitHubAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("message", out var message) ? message.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
