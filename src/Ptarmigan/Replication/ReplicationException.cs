namespace Ptarmigan.Replication;

/// <summary>A replication package cannot be made, or a file is none that can be trusted or read.</summary>
public sealed class ReplicationException : PtarmiganException
{
    /// <inheritdoc/>
    public ReplicationException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
