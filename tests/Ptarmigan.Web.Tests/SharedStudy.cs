using Xunit;

[assembly: AssemblyFixture(typeof(Ptarmigan.Web.Tests.SharedStudy))]

namespace Ptarmigan.Web.Tests;

/// <summary>The made-up study, served once for all tests that only read it.</summary>
public sealed class SharedStudy : IAsyncLifetime
{
    private ServedStudy _served = null!;

    public Uri Address => _served.Address;

    public HttpClient Visitor() => _served.Visitor();

    public async ValueTask InitializeAsync() => _served = await ServedStudy.Start(MadeUpStudy.Fill);

    public ValueTask DisposeAsync() => _served.DisposeAsync();
}
