using System.Data.Common;
using System.Security.Cryptography;
using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Accounts;

/// <summary>A study's accounts. Passwords come here as hashes only; how they are hashed and checked is the web's matter.</summary>
/// <param name="study">The study.</param>
public sealed class AccountBook(Study study)
{
    /// <summary>The longest name.</summary>
    public const int LongestName = 60;

    private const string Columns = "id, name, role, password_hash, security_stamp, failed_sign_ins, locked_until, is_blocked, created_at";

    private DbConnection Connection => study.Database.Connection;

    /// <summary>Every account, by name.</summary>
    public IReadOnlyList<Account> Read() => [.. Connection.Query($"SELECT {Columns} FROM account ORDER BY name_key", ReadAccount)];

    /// <summary>Whether anyone owns the study, so that people can be invited.</summary>
    public bool HasOwner() => Connection.Scalar<long>("SELECT COUNT(*) FROM account WHERE role = 'owner' AND is_blocked = 0") > 0;

    /// <summary>Finds an account by its name; case does not matter.</summary>
    /// <param name="name">The name.</param>
    public Account? Find(string name) =>
        Connection.Query($"SELECT {Columns} FROM account WHERE name_key = @key", ReadAccount, ("key", KeyOf(name))).FirstOrDefault();

    /// <summary>Finds an account by its key.</summary>
    /// <param name="id">The key.</param>
    public Account? Find(long id) => Connection.Query($"SELECT {Columns} FROM account WHERE id = @id", ReadAccount, ("id", id)).FirstOrDefault();

    /// <summary>Makes an account, and the annotator of its name where there is none.</summary>
    /// <param name="name">The name: letters, digits, spaces and <c>. _ -</c>, beginning with a letter or digit.</param>
    /// <param name="role">The role.</param>
    /// <param name="passwordHash">The salted hash of the password.</param>
    /// <exception cref="AccountException">The name is taken, too long or of another form, or belongs to an annotator that is no person.</exception>
    public Account Add(string name, Role role, string passwordHash)
    {
        name = (name ?? "").Trim();
        if (name.Length is 0 or > LongestName || !char.IsLetterOrDigit(name[0]) || !name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or '_' or '-'))
        {
            throw new AccountException(
                "This name cannot be used.", null, $"Use letters, digits, spaces, dots, hyphens and underscores; at most {LongestName} characters, the first a letter or digit.");
        }

        if (Find(name) is not null) throw new AccountException($"The name `{name}` is taken.", null, "Choose another name.");
        var ledger = new JudgmentLedger(study);
        if (ledger.Annotators().FirstOrDefault(annotator => string.Equals(annotator.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known
            && (known.Kind != AnnotatorKind.Person || known.Name != name))
        {
            throw new AccountException($"The name `{name}` belongs to another annotator of the study.", null, "Choose another name.");
        }

        ledger.Register(name, null, AnnotatorKind.Person);
        Connection.Execute(
            """
            INSERT INTO account (name, name_key, annotator_id, role, password_hash, security_stamp, created_at)
            SELECT @name, @key, id, @role, @hash, @stamp, @at FROM annotator WHERE name = @name
            """,
            ("name", name), ("key", KeyOf(name)), ("role", role.ToStoredText()), ("hash", passwordHash), ("stamp", NewStamp()),
            ("at", study.Time.GetUtcNow().ToStoredText()));
        return Find(name)!;
    }

    /// <summary>Sets a new password, which ends every sign-in, revokes the account's tokens and lifts a lock.</summary>
    /// <param name="account">The account.</param>
    /// <param name="passwordHash">The salted hash of the password.</param>
    public void SetPassword(Account account, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(account);
        Connection.Execute(
            """
            UPDATE account SET password_hash = @hash, security_stamp = @stamp, failed_sign_ins = 0, locked_until = NULL WHERE id = @id;
            UPDATE api_token SET revoked_at = @at WHERE account_id = @id AND revoked_at IS NULL;
            """,
            ("hash", passwordHash), ("stamp", NewStamp()), ("id", account.Id), ("at", study.Time.GetUtcNow().ToStoredText()));
    }

    /// <summary>Stores the same password hashed anew, as a newer way of hashing wants; sign-ins go on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="passwordHash">The salted hash of the password.</param>
    public void Rehash(Account account, string passwordHash) =>
        Connection.Execute("UPDATE account SET password_hash = @hash WHERE id = @id", ("hash", passwordHash), ("id", account.Id));

    /// <summary>Gives a role, which ends every sign-in.</summary>
    /// <param name="account">The account.</param>
    /// <param name="role">The role.</param>
    /// <exception cref="AccountException">No owner would be left.</exception>
    public void SetRole(Account account, Role role) => Change(account, role, account.IsBlocked);

    /// <summary>Blocks an account, which ends every sign-in, or lets it in again.</summary>
    /// <param name="account">The account.</param>
    /// <param name="isBlocked">Whether it is blocked from now on.</param>
    /// <exception cref="AccountException">No owner would be left.</exception>
    public void SetBlocked(Account account, bool isBlocked) => Change(account, account.Role, isBlocked);

    /// <summary>Keeps how many sign-ins failed and until when the account is locked.</summary>
    /// <param name="account">The account.</param>
    /// <param name="failedSignIns">How many failed since the last that did not.</param>
    /// <param name="lockedUntil">Until when sign-in is refused.</param>
    public void RecordSignIns(Account account, int failedSignIns, DateTimeOffset? lockedUntil) => Connection.Execute(
        "UPDATE account SET failed_sign_ins = @failed, locked_until = @until WHERE id = @id",
        ("failed", failedSignIns), ("until", lockedUntil?.ToStoredText()), ("id", account.Id));

    /// <summary>Counts one more failed sign-in, whatever others count meanwhile.</summary>
    /// <returns>How many failed since the last that did not.</returns>
    /// <param name="account">The account.</param>
    public int CountFailedSignIn(Account account) =>
        Connection.Scalar<int>("UPDATE account SET failed_sign_ins = failed_sign_ins + 1 WHERE id = @id RETURNING failed_sign_ins", ("id", account.Id));

    private void Change(Account account, Role role, bool isBlocked)
    {
        // One statement, so that two owners who step down at once cannot both succeed.
        var changed = Connection.Execute(
            """
            UPDATE account SET role = @role, is_blocked = @blocked, security_stamp = @stamp
            WHERE id = @id AND (@stays = 1 OR EXISTS (SELECT 1 FROM account AS other WHERE other.id <> @id AND other.role = 'owner' AND other.is_blocked = 0))
            """,
            ("role", role.ToStoredText()), ("blocked", isBlocked ? 1 : 0), ("stamp", NewStamp()), ("id", account.Id),
            ("stays", role == Role.Owner && !isBlocked ? 1 : 0));
        if (changed == 0) throw new AccountException("A study needs an owner who may sign in.", account.Name, "Make someone else an owner first.");
    }

    private static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static Account ReadAccount(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        Role = Roles.Parse(row.GetString(2)),
        PasswordHash = row.TextOrNull(3),
        SecurityStamp = row.GetString(4),
        FailedSignIns = row.GetInt32(5),
        LockedUntil = row.TimeOrNull(6),
        IsBlocked = row.Bool(7),
        CreatedAt = row.Time(8),
    };
}
