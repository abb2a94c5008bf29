using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Ptarmigan.Accounts;

namespace Ptarmigan.Web.Accounts;

/// <summary>What a signed-in member is known by: name, key, stamp, and the role with those below it.</summary>
internal sealed class MemberClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <summary>The claims of a role and of those below it.</summary>
    public static IEnumerable<Claim> Of(Role role) =>
        Roles.All.Where(other => other <= role).Select(other => new Claim(ClaimTypes.Role, other.ToStoredText()));

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(Of(user.Role));
        return identity;
    }
}
