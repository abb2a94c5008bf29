using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Ptarmigan.Accounts;

namespace Ptarmigan.Web.Accounts;

/// <summary>Who a request comes from and what it may do.</summary>
internal static class SignIn
{
    /// <summary>How many failed sign-ins lock an account, and how many tries one address has in a minute.</summary>
    public const int FailuresUntilLock = 5, TriesPerMinute = 20;

    /// <summary>The shortest password; length is what counts (NIST SP 800-63B, section 5.1.1).</summary>
    public const int ShortestPassword = 12;

    /// <summary>The scheme that leads to the cookie of a browser or the token of a program.</summary>
    private const string MemberScheme = "member";

    /// <summary>Adds accounts for a team, or the one person.</summary>
    public static void AddSignIn(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddDataProtection().SetApplicationName("Ptarmigan " + options.Study.Folder);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "ptarmigan-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = options.IsTeam ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None);
        if (options.IsTeam) AddTeam(services);
        else services.AddAuthentication(OnePerson.SchemeName).AddScheme<AuthenticationSchemeOptions, OnePerson>(OnePerson.SchemeName, null);

        AddPolicies(services.AddAuthorizationBuilder());
        AddLimits(services);
    }

    private static void AddTeam(IServiceCollection services)
    {
        services.AddAuthentication(MemberScheme)
            .AddPolicyScheme(MemberScheme, null, scheme => scheme.ForwardDefaultSelector = ApiTokens.SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiTokens>(ApiTokens.SchemeName, null)
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Shape));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.Zero);
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.MaxFailedAccessAttempts = FailuresUntilLock;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddSignInManager<MemberSignIn>().AddClaimsPrincipalFactory<MemberClaims>();
    }

    private static void Shape(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "ptarmigan";
        cookie.Cookie.HttpOnly = true;
        // Lax, so that a link in a message leads to the page and not to the sign-in.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/denied";
        cookie.ReturnUrlParameter = "to";
        cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        var (toSignIn, toDenied) = (cookie.Events.OnRedirectToLogin, cookie.Events.OnRedirectToAccessDenied);
        cookie.Events.OnRedirectToLogin = context => IsApi(context.Request) ? Answer(context.Response, StatusCodes.Status401Unauthorized) : toSignIn(context);
        cookie.Events.OnRedirectToAccessDenied = context => IsApi(context.Request) ? Answer(context.Response, StatusCodes.Status403Forbidden) : toDenied(context);
    }

    private static void AddPolicies(AuthorizationBuilder policies)
    {
        foreach (var role in Roles.All) policies.AddPolicy(role.ToString(), policy => policy.RequireRole(role.ToStoredText()));
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Role.Reader.ToStoredText()).Build());
    }

    private static void AddLimits(IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsTry(context.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
        limiter.OnRejected = async (rejected, cancellation) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            await rejected.HttpContext.Response.WriteAsync("Too many tries. Wait a minute and try again.\n", cancellation);
        };
    });

    private static bool IsTry(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && (request.Path.StartsWithSegments("/sign-in") || request.Path.StartsWithSegments("/invitation"));

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api");

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
