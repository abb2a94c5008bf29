using PublicApiGenerator;
using Xunit;

namespace Ptarmigan.Tests.House;

public sealed class PublicApiTests
{
    /// <summary>What others build on changes only on purpose: the approved file shows it in the review.</summary>
    [Fact]
    public void Public_surface_is_the_approved_one() =>
        Approved.Match(typeof(PtarmiganException).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
