namespace Ptarmigan.Replication.Scan;

/// <summary>What should not be in texts that are published.</summary>
public enum FoundKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A token, key or password.</summary>
    Secret,
}
