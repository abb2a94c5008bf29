using System.Globalization;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeGitHub;

/// <summary>How the primary limit is told.</summary>
internal static class Limits
{
    public static void Tell(Answer answer, Budget budget)
    {
        answer.Headers["X-RateLimit-Limit"] = Text(budget.Limit);
        answer.Headers["X-RateLimit-Remaining"] = Text(budget.Remaining);
        answer.Headers["X-RateLimit-Used"] = Text(budget.Used);
        answer.Headers["X-RateLimit-Reset"] = Text(budget.ResetsAt.ToUnixTimeSeconds());
        answer.Headers["X-RateLimit-Resource"] = budget.Resource;
    }

    /// <summary>403 over REST; 200 with an error over GraphQL.</summary>
    public static Answer Exceeded(Budget budget, Identity identity)
    {
        var message = $"API rate limit exceeded for {(identity == Identity.Nobody ? "127.0.0.1" : $"user {identity.Name.Length}")}.";
        if (budget.Resource != "graphql") return Answer.Error(403, message) with { Cost = 0 };
        return new Answer(200, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["type"] = "RATE_LIMITED", ["message"] = message }) }) { Cost = 0 };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
