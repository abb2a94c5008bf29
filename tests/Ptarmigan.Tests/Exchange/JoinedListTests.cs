using CsCheck;
using Ptarmigan.Exchange;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class JoinedListTests
{
    [Fact]
    public void Semicolons_within_members_are_escaped() => Assert.Equal("a\\;b;c\\\\", JoinedList.Of(["a;b", "c\\"]));

    [Fact]
    public void Every_list_of_names_comes_back() =>
        Gen.String[Gen.Char["ab;\\ "], 1, 6].List[0, 5].Sample(names => JoinedList.Read(JoinedList.Of(names)).SequenceEqual(names));
}
