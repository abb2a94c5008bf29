using System.Net;
using Microsoft.AspNetCore.Http;

namespace Ptarmigan.Web.Security;

/// <summary>Refuses what comes unencrypted over a network: passwords and judgments would be readable on the way.</summary>
internal sealed class EncryptedOnly(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || IsLocal(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("This study is served over HTTPS only.\n");
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(context.Connection.RemoteIpAddress);
}
