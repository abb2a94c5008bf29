using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ptarmigan.Accounts;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web.Accounts;

/// <summary>Lets a member's programs use the API with a token in the header <c>Authorization: Bearer …</c>, as far as the member's role goes.</summary>
internal sealed class ApiTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, StudyDoor door)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "api-token";

    private const string Prefix = "Bearer ";

    /// <summary>How a request says who it comes from. Pages never take a token: a browser has a cookie.</summary>
    public static string SchemeOf(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? SchemeName : IdentityConstants.ApplicationScheme;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()[Prefix.Length..].Trim();
        if (await door.Ask(study => new ApiTokenBook(study).Use(token)) is not { } account) return AuthenticateResult.Fail("The token is unknown, revoked, or of a blocked account.");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Name), .. MemberClaims.Of(account.Role)], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}
