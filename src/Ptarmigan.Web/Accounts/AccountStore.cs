using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Ptarmigan.Accounts;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Accounts;

/// <summary>Gives ASP.NET Core Identity the study's accounts. Every change is written at once; accounts in hand are never changed.</summary>
internal sealed class AccountStore(StudyDoor door) : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserLockoutStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Ask(accounts => long.TryParse(userId, CultureInfo.InvariantCulture, out var id) ? accounts.Find(id) : null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Ask(accounts => accounts.Find(normalizedUserName));

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString(CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name.ToUpperInvariant());

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.LockedUntil);

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.FailedSignIns);

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken) => Ask(accounts => accounts.CountFailedSignIn(user));

    public Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) =>
        Do(accounts => accounts.RecordSignIns(user, 0, accounts.Find(user.Id)?.LockedUntil));

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) =>
        Do(accounts => accounts.RecordSignIns(user, user.FailedSignIns, lockoutEnd));

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        passwordHash is null ? Task.CompletedTask : Do(accounts => accounts.Rehash(user, passwordHash));

    // Stamps change with what they stand for, within the library; names never change.
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(IdentityResult.Success);

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts come of invitations.");

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("Accounts are blocked, not deleted.");

    public void Dispose()
    {
    }

    private Task<T> Ask<T>(Func<AccountBook, T> question) => door.Ask(study => question(new AccountBook(study)));

    private async Task Do(Action<AccountBook> change) => await Ask(accounts =>
    {
        change(accounts);
        return true;
    });
}
