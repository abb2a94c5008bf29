using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ptarmigan.Accounts;
using Ptarmigan.Web.Accounts;
using Ptarmigan.Web.Api;
using Ptarmigan.Web.Coding;
using Ptarmigan.Web.Comparison;
using Ptarmigan.Web.Layout;
using Ptarmigan.Web.Learning;
using Ptarmigan.Web.Reading;
using Ptarmigan.Web.Rounds;
using Ptarmigan.Web.Security;
using Ptarmigan.Web.Studies;

namespace Ptarmigan.Web;

/// <summary>The workbench: a study in the browser, served from this machine.</summary>
public sealed class Workbench : IAsyncDisposable
{
    /// <summary>How long requests in hand may take to end when the workbench is disposed.</summary>
    private static readonly TimeSpan StoppingPatience = TimeSpan.FromSeconds(5);

    private readonly WorkbenchOptions _options;

    private Workbench(WebApplication application, WorkbenchOptions options)
    {
        Application = application;
        _options = options;
    }

    /// <summary>The address to open.</summary>
    public Uri Address => _options.PublicAddress ?? new Uri(
        Application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal));

    internal WebApplication Application { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="options">What and how.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="WorkbenchException">The addresses cannot be served, or not safely.</exception>
    public static async Task<Workbench> StartAsync(WorkbenchOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        ListeningAddresses.ThrowIfUnsafe(options);
        var workbench = new Workbench(Build(options), options);
        try
        {
            await workbench.Application.StartAsync(cancellation);
            workbench.WarmUp();
            return workbench;
        }
        catch (IOException failure)
        {
            await workbench.Application.DisposeAsync();
            throw new WorkbenchException(
                $"The address cannot be served: {failure.Message}", string.Join(", ", options.Addresses), "Choose another port with --port, or stop the other program.", failure);
        }
    }

    /// <summary>A link by which the first owner of a team's study makes an account; null where there is an owner.</summary>
    public Uri? FirstOwnerLink()
    {
        using var study = _options.Study.OpenAgain();
        if (!_options.IsTeam || new AccountBook(study).HasOwner()) return null;
        return InvitationLink.Of(Address, new InvitationBook(study).Invite(Role.Owner, "the program that serves the study", "the first owner"));
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="cancellation">Stops it; requests in hand are finished.</param>
    public Task WaitAsync(CancellationToken cancellation) => Application.WaitForShutdownAsync(cancellation);

    /// <summary>Stops serving, if it was not stopped before, and lets go of everything; requests in hand are finished, unless they take longer than five seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        // A request in hand needs services that are disposed below: it would end as a fault in the log, and its sender would not know what became of it.
        using var patience = new CancellationTokenSource(StoppingPatience);
        try
        {
            await Application.StopAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
        }

        await Application.DisposeAsync();
    }

    internal static WebApplication Build(WorkbenchOptions options)
    {
        // No settings from the folder the program happens to be started in: the study is the one place of settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Workbench).Assembly.GetName().Name });
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
        }).UseUrls([.. options.Addresses]);
        ListeningAddresses.UseCertificate(builder);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
            // The keys of cookies lie in the user's own folder, as everything of the user does; a warning at every start would hide the others.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        var services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(options.Study.Time);
        services.AddRoutingCore();
        services.AddHttpContextAccessor();
        services.AddSingleton<StudyDoor>();
        services.AddSingleton<IssueSearches>();
        services.AddSingleton<LanguageTeller>();
        services.AddSingleton<Shelf>();
        services.AddSingleton<ReportShelf>();
        services.AddSingleton<StudyModels>();
        services.AddSingleton<SuggestionShelf>();
        services.AddSingleton<LearningWork>();
        services.AddSingleton<IssueMarkdown>();
        services.AddSingleton<ShownOnce>();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddSignIn(options);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ApiProblems.Complete);
        services.AddOpenApi("v1", ApiDocument.Describe);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });

        var application = builder.Build();
        application.UseMiddleware<HostCheck>();
        application.UseForwardedHeaders();
        application.UseMiddleware<SecurityHeaders>();
        application.UseMiddleware<EncryptedOnly>();
        application.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        application.UseWhen(request => !IsApi(request), pages => pages.UseExceptionHandler("/error", createScopeForErrors: true)
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true));
        application.UseRouting();
        application.UseRateLimiter();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseAntiforgery();
        application.UseMiddleware<FormTokens>();
        application.MapAssets();
        application.MapApi();
        application.MapIssueRows();
        application.MapAnnotatedItem();
        application.MapRoundForms();
        application.MapLearningForms();
        application.MapCodedItem();
        application.MapCodebookForms();
        application.MapComparisonForms();
        application.MapBatchForms();
        if (options.IsTeam) application.MapAccounts();
        application.MapRazorComponents<App>();
        return application;
    }

    /// <summary>Does what the first page would wait for while the browser is still being opened; it matters to nobody if it fails.</summary>
    private void WarmUp() => _ = Task.Run(async () =>
    {
        try
        {
            var searches = Application.Services.GetRequiredService<IssueSearches>();
            await searches.Read(new IssueSearch(), _options.IsTeam ? null : _options.Person, 0, 1);
            await searches.ReadChoices();
            Application.Services.GetRequiredService<IssueMarkdown>().Render("*warm*");
        }
        catch (Exception failure) when (failure is PtarmiganException or DbException or ObjectDisposedException)
        {
        }
    });

    private static bool IsApi(HttpContext request) => request.Request.Path.StartsWithSegments("/api");
}
