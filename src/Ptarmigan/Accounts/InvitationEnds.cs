namespace Ptarmigan.Accounts;

/// <summary>What is said to who comes with an invitation that can no longer be used.</summary>
public static class InvitationEnds
{
    /// <summary>What happened, as a sentence.</summary>
    /// <param name="end">Why it cannot be used.</param>
    public static string What(this InvitationEnd end) => end switch
    {
        InvitationEnd.Used => "This link has been used already, and works only once.",
        InvitationEnd.Withdrawn => "This link was withdrawn.",
        InvitationEnd.Expired => $"This link has expired: links work for {InvitationBook.Life.Days} days.",
        _ => "This link is not known here.",
    };

    /// <summary>What to do next, as a sentence.</summary>
    /// <param name="end">Why it cannot be used.</param>
    public static string Next(this InvitationEnd end) => end switch
    {
        InvitationEnd.Used => "If it was you, sign in with the name and the password you chose; if not, tell an owner of the study.",
        InvitationEnd.Unknown => "Look whether all of it was copied, or ask an owner of the study for a new one.",
        _ => "Ask an owner of the study for a new one.",
    };
}
