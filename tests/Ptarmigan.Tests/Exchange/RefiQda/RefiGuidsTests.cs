using CsCheck;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

public sealed class RefiGuidsTests
{
    private static readonly Gen<string> Id = Gen.String[Gen.Char.AlphaNumeric, 1, 3];

    [Fact]
    public void Version_5_is_the_one_of_the_standard()
    {
        // RFC 9562, appendix A.4: the namespace of DNS names, and www.example.com.
        var dns = new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        Assert.Equal("2ed6657d-e927-568b-95e1-2665a8aea6a2", RefiGuids.Version5(dns, "www.example.com").ToString());
    }

    [Fact]
    public void Guids_are_the_same_in_every_release() =>
        Assert.Equal("ec0e6562-0f35-5379-8504-ff61e0feb494", new RefiGuids("a study").Of("code", "12").ToString());

    [Fact]
    public void Study_kind_and_id_tell_guids_apart() =>
        Gen.Select(Id, Id, Id).Array[2].Sample(pair =>
        {
            var guids = pair.Select(one => new RefiGuids(one.Item1).Of(one.Item2, one.Item3)).ToList();

            Assert.Equal(pair[0] == pair[1], guids[0] == guids[1]);
        });
}
