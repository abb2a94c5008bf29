namespace Ptarmigan.Accounts;

/// <summary>What a member of a team may do; each role may do what the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads everything that is not blind.</summary>
    Reader,

    /// <summary>Judges issues besides.</summary>
    Annotator,

    /// <summary>Decides where annotators differ, opens and closes rounds besides.</summary>
    Adjudicator,

    /// <summary>Invites people and gives roles besides.</summary>
    Owner,
}
