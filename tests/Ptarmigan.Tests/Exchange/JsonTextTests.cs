using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class JsonTextTests
{
    [Fact]
    public void Documents_have_one_shape() => Approved.Match(
        JsonText.Write(new
        {
            SomeNumber = 0.1,
            Whole = 5,
            NotANumber = double.NaN,
            Endless = double.PositiveInfinity,
            Missing = (double?)null,
            Word = Alternative.TwoSided,
            Time = new DateTimeOffset(2023, 5, 4, 5, 2, 1, TimeSpan.FromHours(2)),
            Repository = RepositoryName.Parse("owner/name"),
            Text = "<b> & 'ü' 漢",
        }),
        "json");
}
