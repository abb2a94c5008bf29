namespace Ptarmigan.Web.Accounts;

/// <summary>The address at which an invitation is taken up.</summary>
internal static class InvitationLink
{
    public static Uri Of(Uri workbench, string token) => new(workbench, "/invitation/" + token);
}
