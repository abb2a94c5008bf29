using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Ptarmigan.Web.Security;

/// <summary>Where a workbench may listen.</summary>
internal static class ListeningAddresses
{
    /// <summary>Checks the addresses.</summary>
    /// <exception cref="WorkbenchException">An address is none, or would open the study to others without accounts or without encryption.</exception>
    public static void ThrowIfUnsafe(WorkbenchOptions options)
    {
        foreach (var text in options.Addresses)
        {
            // `*` and `+` stand for every address of the machine.
            var isAddress = Uri.TryCreate(text.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address);
            if (!isAddress || address!.Scheme is not ("http" or "https"))
                throw new WorkbenchException("This is no address to listen at.", text, "Use the form http://127.0.0.1:5155.");
            if (IsLoopback(address)) continue;
            if (!options.IsTeam)
                throw new WorkbenchException("Without accounts a study is served to this machine only.", text, "Use --team, or an address such as http://127.0.0.1:5155.");
            if (address.Scheme == "http")
                throw new WorkbenchException("Over a network a study is served encrypted only.", text, "Listen at https://…, or at http://127.0.0.1 behind a reverse proxy that speaks HTTPS.");
        }

        if (options.PublicAddress is { } outside && outside.Scheme != "https" && !IsLoopback(outside))
            throw new WorkbenchException("The public address must begin with https://.", outside.ToString(), "Put a reverse proxy that speaks HTTPS before the workbench.");
    }

    /// <summary>Takes the certificate for HTTPS from the environment, as every ASP.NET Core server does.</summary>
    public static void UseCertificate(WebApplicationBuilder builder)
    {
        builder.Configuration.AddEnvironmentVariables("ASPNETCORE_");
        builder.WebHost.ConfigureKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection("Kestrel")));
        builder.WebHost.UseKestrelHttpsConfiguration();
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));
}
