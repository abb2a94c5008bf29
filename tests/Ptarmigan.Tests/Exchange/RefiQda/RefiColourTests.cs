using CsCheck;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

public sealed class RefiColourTests
{
    [Fact]
    public void Colours_are_read_as_they_are_written() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Sample((red, green, blue) =>
        {
            var colour = new RefiColour(red, green, blue);

            Assert.True(RefiColour.TryParse(colour.ToString(), out var read));
            Assert.Equal(colour, read);
        });

    [Theory]
    [InlineData("#f80", "#FF8800")]
    [InlineData("#00ff7F", "#00FF7F")]
    public void Both_forms_of_the_schema_are_read(string text, string colour)
    {
        Assert.True(RefiColour.TryParse(text, out var read));
        Assert.Equal(colour, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("ff8800")]
    [InlineData("#ff88")]
    [InlineData("#ff8800ff")]
    [InlineData("#gg8800")]
    [InlineData("orange")]
    public void Other_texts_are_no_colours(string? text) => Assert.False(RefiColour.TryParse(text, out _));
}
