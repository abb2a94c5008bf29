using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection.Sources;

/// <summary>The tables and columns of PeaTMOSS that a selection needs.</summary>
/// <remarks>Source: Jiang et al. (2024), "PeaTMOSS", MSR, schema <c>PeaTMOSS.sql</c> of the published artifact.</remarks>
internal static class PeatmossSchema
{
    private static readonly Dictionary<string, string[]> Needed = new()
    {
        ["model"] = ["id", "context_id", "model_hub_id", "downloads"],
        ["model_hub"] = ["id", "name"],
        ["model_to_reuse_repository"] = ["model_id", "reuse_repository_id"],
        ["reuse_repository"] = ["id", "owner", "name", "url"],
    };

    private static readonly Dictionary<string, string[]> ForIssues = new()
    {
        ["reuse_repo_to_issue"] = ["reuse_repository_id", "github_issue_id"],
        ["github_issue"] = ["id", "number", "title", "body"],
    };

    /// <summary>Makes sure that what is needed is there.</summary>
    /// <returns>What is missing of the tables of issues, which is no error; nothing where they are there.</returns>
    /// <exception cref="SelectionException">A table or column is missing; all of them are named.</exception>
    public static IReadOnlyList<string> Check(DbConnection connection, string file)
    {
        if (SchemaGaps.Of(connection, Needed) is { Count: > 0 } missing)
        {
            throw new SelectionException(
                $"The database lacks what PeaTMOSS has: {string.Join(", ", missing)}.", file, "Give the SQLite file of PeaTMOSS as it was published.");
        }

        return SchemaGaps.Of(connection, ForIssues);
    }
}
