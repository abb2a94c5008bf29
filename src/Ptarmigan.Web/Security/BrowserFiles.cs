using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ptarmigan.Reporting.Html;

namespace Ptarmigan.Web.Security;

/// <summary>The files the browser loads, all of them from this assembly; their addresses change with their content.</summary>
internal static class BrowserFiles
{
    private const string Prefix = "Ptarmigan.Web.Assets.";

    private static readonly Dictionary<string, (byte[] Content, string Version)> Files = typeof(BrowserFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => (Name: name[Prefix.Length..], Content: Read(name)))
        .Append((Name: "figures.css", Content: Encoding.UTF8.GetBytes(FigureColours.StyleSheet)))
        .ToDictionary(file => file.Name, file => (file.Content, Convert.ToHexStringLower(SHA256.HashData(file.Content))[..12]));

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => $"assets/{name}?v={Files[name].Version}";

    /// <summary>Serves the files; what is in them is no secret.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!Files.TryGetValue(name, out var file)) return Results.NotFound();
        // A module asks for its parts without their version: these must be asked for anew.
        context.Response.Headers.CacheControl = context.Request.Query["v"] == file.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(file.Content, TypeOf(name));
    }).AllowAnonymous().ExcludeFromDescription();

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private static byte[] Read(string resource)
    {
        using var stream = typeof(BrowserFiles).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
