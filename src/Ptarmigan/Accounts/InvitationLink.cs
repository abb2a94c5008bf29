namespace Ptarmigan.Accounts;

/// <summary>The address at which an invitation is taken up.</summary>
public static class InvitationLink
{
    /// <summary>The whole address.</summary>
    /// <param name="workbench">The address by which people reach the workbench.</param>
    /// <param name="token">The invitation's token.</param>
    public static Uri Of(Uri workbench, string token) => new(workbench, "/invitation/" + token);
}
