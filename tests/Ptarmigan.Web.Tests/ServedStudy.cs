using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Ptarmigan.Studies;
using Ptarmigan.Tests;
using Ptarmigan.Web.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>A study served by a real server on a free port of this machine.</summary>
internal sealed partial class ServedStudy : IAsyncDisposable
{
    public const string Password = "correct horse battery";

    private readonly StudyBuilder _study;
    private readonly Workbench _workbench;

    private ServedStudy(StudyBuilder study, Workbench workbench) => (_study, _workbench) = (study, workbench);

    public Workbench Workbench => _workbench;

    public Uri Address => _workbench.Address;

    public Study Study => _study.Study;

    public static async Task<ServedStudy> Start(Action<StudyBuilder>? fill = null, bool isTeam = false, Uri? publicAddress = null)
    {
        var study = new StudyBuilder(new Protocol { Title = "Reusing models: a made-up study" });
        fill?.Invoke(study);
        var workbench = await Workbench.StartAsync(
            new WorkbenchOptions { Study = study.Study, Addresses = ["http://127.0.0.1:0"], IsTeam = isTeam, PublicAddress = publicAddress, Person = "ann" },
            TestContext.Current.CancellationToken);
        return new ServedStudy(study, workbench);
    }

    /// <summary>A browser of its own: it keeps cookies and does not follow redirects.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>Makes an account and a visitor signed in with it.</summary>
    public async Task<HttpClient> Member(string name, Role role)
    {
        new AccountBook(Study).Add(name, role, Passwords.Hash(Password, name));
        var visitor = Visitor();
        var answer = await SignIn(visitor, name, Password);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return visitor;
    }

    /// <summary>Makes an account and a window signed in with it.</summary>
    public async Task<IPage> SignedIn(Chromium chromium, string name, Role role)
    {
        new AccountBook(Study).Add(name, role, Passwords.Hash(Password, name));
        var page = await chromium.Open(Address);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
        return page;
    }

    public static Task<HttpResponseMessage> SignIn(HttpClient visitor, string name, string password) =>
        Send(visitor, "/sign-in", "/sign-in", ("name", name), ("password", password));

    /// <summary>Sends a form with the token of the page it stands on.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient visitor, string page, string action, params (string Name, string Value)[] fields)
    {
        var markup = await visitor.GetStringAsync(page, TestContext.Current.CancellationToken);
        var token = Token().Match(markup).Groups[1].Value;
        Assert.NotEmpty(token);
        return await SendBare(visitor, action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public static Task<HttpResponseMessage> SendBare(HttpClient visitor, string action, params (string Name, string Value)[] fields) =>
        visitor.PostAsync(
            action, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _workbench.DisposeAsync();
        _study.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
