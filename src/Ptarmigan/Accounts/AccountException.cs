namespace Ptarmigan.Accounts;

/// <summary>An account or an invitation cannot be made or changed as asked.</summary>
public sealed class AccountException : RefusalException
{
    /// <inheritdoc/>
    public AccountException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
