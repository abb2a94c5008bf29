using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>Every address that a server answers, read from the server itself, so that a new one is tried without being listed.</summary>
internal static partial class Routes
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Number"] = "1",
        ["position"] = "0",
        ["question"] = "ptm",
        ["Asked"] = "ptm",
        ["path"] = "x",
        ["documentName"] = "v1",
        ["version"] = "1",
        ["challenge"] = "1",
        ["Token"] = "none",
        ["Other"] = "lai-2024",
    };

    /// <summary>The addresses with their methods, their parts filled in for a round and an issue of the study.</summary>
    /// <param name="served">The server.</param>
    /// <param name="issue">An issue of the study, as owner/name#1.</param>
    /// <param name="round">A round's key.</param>
    public static IReadOnlyList<(string Method, string Pattern, string Address)> Of(ServedStudy served, string issue = "snowfield/feathers", long round = 1)
    {
        var routes = served.Workbench.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(route => (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => (method, "/" + route.RoutePattern.RawText!.TrimStart('/'))))
            .Distinct().Select(route => (route.method, route.Item2, Filled(route.Item2, issue.Split('/'), round))).ToList();
        Assert.True(routes.Count > 40);
        return routes;
    }

    private static string Filled(string pattern, string[] repository, long round) => Part().Replace(pattern, part => part.Groups[1].Value.ToUpperInvariant() switch
    {
        "OWNER" => repository[0],
        "NAME" => pattern.StartsWith("/assets", StringComparison.Ordinal) ? "workbench.css" : repository[1],
        "ID" => FormattableString.Invariant($"{round}"),
        var name => Values.TryGetValue(name, out var value) ? value : throw new InvalidOperationException($"Say what {part.Value} of {pattern} may be."),
    });

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Part();
}
