using System.Data.Common;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Accounts;

/// <summary>A study's invitations. The store keeps a hash of each token, so that who reads the store cannot take one up.</summary>
/// <param name="study">The study.</param>
public sealed class InvitationBook(Study study)
{
    /// <summary>How long an invitation can be used.</summary>
    /// <value>Seven days: long enough for a holiday week, short enough for a forgotten link.</value>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    private DbConnection Connection => study.Database.Connection;

    private string Now => study.Time.GetUtcNow().ToStoredText();

    /// <summary>The invitations that can still be used, the newest first.</summary>
    public IReadOnlyList<Invitation> Open() => [.. Select("ORDER BY id DESC")];

    /// <summary>Invites a person to a new account.</summary>
    /// <param name="role">The role it will have.</param>
    /// <param name="invitedBy">Who invites.</param>
    /// <param name="person">For whom it is, as a note for who invites; at most <see cref="AccountBook.LongestName"/> characters. Null or blank for nothing.</param>
    /// <exception cref="AccountException">The note is too long.</exception>
    /// <returns>The token for the link: 43 letters, digits, hyphens and underscores, to be shown once.</returns>
    public string Invite(Role role, string invitedBy, string? person = null)
    {
        var note = string.IsNullOrWhiteSpace(person) ? null : person.Trim();
        if (note?.Length > AccountBook.LongestName) throw new AccountException($"For whom a link is must be said in {AccountBook.LongestName} characters.", null, "Say it shorter.");
        return Add(role, null, invitedBy, note);
    }

    /// <summary>Lets a member set a new password.</summary>
    /// <param name="account">The account.</param>
    /// <param name="invitedBy">Who lets.</param>
    /// <returns>The token for the link, to be shown once.</returns>
    public string LetResetPassword(Account account, string invitedBy)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Add(account.Role, account, invitedBy, null);
    }

    /// <summary>Finds the invitation of a token.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Null where there is none, or it was used, withdrawn, or has expired.</returns>
    public Invitation? Find(string? token) =>
        SecretToken.IsPossible(token) ? Select("AND token_hash = @token", ("token", SecretToken.HashOf(token!))).FirstOrDefault() : null;

    /// <summary>Why a token that <see cref="Find"/> does not find can no longer be used.</summary>
    /// <param name="token">The token.</param>
    public InvitationEnd EndOf(string? token)
    {
        if (!SecretToken.IsPossible(token)) return InvitationEnd.Unknown;
        return Connection.Query(
            "SELECT used_at, withdrawn_at FROM invitation WHERE token_hash = @token",
            row => row.TimeOrNull(0) is not null ? InvitationEnd.Used : row.TimeOrNull(1) is not null ? InvitationEnd.Withdrawn : InvitationEnd.Expired,
            ("token", SecretToken.HashOf(token!))).FirstOrDefault(InvitationEnd.Unknown);
    }

    /// <summary>Takes up an invitation: makes the account, or sets the password of the account it is for.</summary>
    /// <param name="token">The token.</param>
    /// <param name="name">The name of a new account; of no matter where the password of an account is set.</param>
    /// <param name="passwordHash">The salted hash of the password.</param>
    /// <exception cref="AccountException">The invitation cannot be used any more, or the name cannot.</exception>
    public Account TakeUp(string token, string name, string passwordHash)
    {
        using var transaction = Connection.BeginTransaction();
        if (Find(token) is not { } invitation
            || Connection.Execute("UPDATE invitation SET used_at = @at WHERE id = @id AND used_at IS NULL", ("at", Now), ("id", invitation.Id)) == 0)
        {
            var end = EndOf(token);
            throw new AccountException(end.What(), null, end.Next());
        }

        var accounts = new AccountBook(study);
        Account account;
        if (invitation.Account is { } known)
        {
            accounts.SetPassword(known, passwordHash);
            account = accounts.Find(known.Id)!;
        }
        else
        {
            account = accounts.Add(name, invitation.Role, passwordHash);
        }

        transaction.Commit();
        return account;
    }

    /// <summary>Withdraws an invitation.</summary>
    /// <param name="id">Its key.</param>
    /// <returns>Whether it could still be used until now.</returns>
    public bool Withdraw(long id) => Connection.Execute(
        "UPDATE invitation SET withdrawn_at = @at WHERE id = @id AND used_at IS NULL AND withdrawn_at IS NULL", ("at", Now), ("id", id)) > 0;

    private string Add(Role role, Account? account, string invitedBy, string? person)
    {
        var token = SecretToken.New();
        Connection.Execute(
            "INSERT INTO invitation (token_hash, role, account_id, invited_by, created_at, expires_at, person) VALUES (@token, @role, @account, @by, @at, @expires, @person)",
            ("token", SecretToken.HashOf(token)), ("role", role.ToStoredText()), ("account", account?.Id), ("by", invitedBy), ("at", Now),
            ("expires", (study.Time.GetUtcNow() + Life).ToStoredText()), ("person", person));
        return token;
    }

    private List<Invitation> Select(string more, params (string Name, object? Value)[] parameters)
    {
        var accounts = new AccountBook(study);
        var rows = Connection.Query(
            $"""
            SELECT id, role, account_id, invited_by, created_at, expires_at, person FROM invitation
            WHERE used_at IS NULL AND withdrawn_at IS NULL AND expires_at > @now {more}
            """,
            row => (Id: row.GetInt64(0), Role: Roles.Parse(row.GetString(1)), Account: row.LongOrNull(2), By: row.GetString(3), At: row.Time(4), Expires: row.Time(5), Person: row.TextOrNull(6)),
            [.. parameters, ("now", Now)]).ToList();
        return [.. rows.Select(row => new Invitation(row.Id, row.Role, row.Account is { } id ? accounts.Find(id) : null, row.By, row.At, row.Expires) { Person = row.Person })];
    }
}
