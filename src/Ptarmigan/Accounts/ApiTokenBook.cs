using System.Data.Common;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Accounts;

/// <summary>The tokens by which members' programs use the API. The store keeps a hash of each, so that who reads the store cannot use one.</summary>
/// <param name="study">The study.</param>
public sealed class ApiTokenBook(Study study)
{
    /// <summary>The longest purpose.</summary>
    public const int LongestPurpose = 100;

    /// <summary>How exactly the last use is kept; each time would be a write for each request.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    private DbConnection Connection => study.Database.Connection;

    /// <summary>The tokens that can be used, by account and age.</summary>
    /// <param name="account">The account whose they are; null for everybody's.</param>
    public IReadOnlyList<ApiToken> Read(Account? account = null) =>
    [
        .. Connection.Query(
            """
            SELECT t.id, a.name, t.purpose, t.created_at, t.last_used_at FROM api_token AS t JOIN account AS a ON a.id = t.account_id
            WHERE t.revoked_at IS NULL AND (@account IS NULL OR a.id = @account) ORDER BY a.name_key, t.id
            """,
            row => new ApiToken(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Time(3), row.TimeOrNull(4)),
            ("account", account?.Id)),
    ];

    /// <summary>Makes a token.</summary>
    /// <param name="account">The account it stands for.</param>
    /// <param name="purpose">What it is for, so that it can be told from others later.</param>
    /// <returns>The token: 43 letters, digits, hyphens and underscores, to be shown once.</returns>
    /// <exception cref="AccountException">The purpose is empty or too long.</exception>
    public string Add(Account account, string purpose)
    {
        ArgumentNullException.ThrowIfNull(account);
        purpose = (purpose ?? "").Trim();
        if (purpose.Length is 0 or > LongestPurpose) throw new AccountException("A token needs a purpose.", null, $"Say what it is for, in at most {LongestPurpose} characters.");
        var token = SecretToken.New();
        Connection.Execute(
            "INSERT INTO api_token (account_id, token_hash, purpose, created_at) VALUES (@account, @hash, @purpose, @at)",
            ("account", account.Id), ("hash", SecretToken.HashOf(token)), ("purpose", purpose), ("at", study.Time.GetUtcNow().ToStoredText()));
        return token;
    }

    /// <summary>Finds the account that a token stands for, and notes that it was used.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Null where there is no such token, it was revoked, or its account is blocked.</returns>
    public Account? Use(string? token)
    {
        if (!SecretToken.IsPossible(token)) return null;
        var found = Connection.Query(
            "SELECT id, account_id, last_used_at FROM api_token WHERE token_hash = @hash AND revoked_at IS NULL",
            row => (Id: row.GetInt64(0), Account: row.GetInt64(1), Used: row.TimeOrNull(2)), ("hash", SecretToken.HashOf(token!))).ToList();
        if (found is not [var own] || new AccountBook(study).Find(own.Account) is not { IsBlocked: false } account) return null;
        var now = study.Time.GetUtcNow();
        if (own.Used is null || now - own.Used > Grain) Connection.Execute("UPDATE api_token SET last_used_at = @at WHERE id = @id", ("at", now.ToStoredText()), ("id", own.Id));
        return account;
    }

    /// <summary>Revokes a token: it lets nobody in from now on.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="account">The account whose it must be; null for anybody's.</param>
    /// <returns>Whether it could be used until now.</returns>
    public bool Revoke(long id, Account? account = null) => Connection.Execute(
        "UPDATE api_token SET revoked_at = @at WHERE id = @id AND revoked_at IS NULL AND (@account IS NULL OR account_id = @account)",
        ("at", study.Time.GetUtcNow().ToStoredText()), ("id", id), ("account", account?.Id)) > 0;
}
