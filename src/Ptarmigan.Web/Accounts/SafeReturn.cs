namespace Ptarmigan.Web.Accounts;

/// <summary>Where to go after a sign-in: a page of this server, never another server that a link names.</summary>
internal static class SafeReturn
{
    public static string Of(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : "/";
}
