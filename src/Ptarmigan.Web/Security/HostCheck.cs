using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.Web.Security;

/// <summary>Refuses requests for another host: a page elsewhere whose name was bent to this machine's address would send its own name.</summary>
internal sealed class HostCheck(RequestDelegate next, WorkbenchOptions options)
{
    private readonly HashSet<string> _hosts = new(
        options.Addresses.Select(HostOf).Append(options.PublicAddress?.Host ?? "localhost"), StringComparer.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        if (IsOurs(context.Request.Host.Host))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("This server does not answer to that name. For a team's study, name its public address with --address.\n");
    }

    private bool IsOurs(string host) =>
        _hosts.Contains(host) || host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var parsed) ? parsed.Host : "localhost";
}
