using CsCheck;
using Ptarmigan.Annotation;
using Xunit;

namespace Ptarmigan.Tests.Annotation;

public sealed class CodePointsTests
{
    [Fact]
    public void Emoji_count_once()
    {
        Assert.Equal(2, CodePoints.FromUtf16("a😀b", 3));
        Assert.Equal(1, CodePoints.FromUtf16("a😀b", 2));
        Assert.Equal("😀", CodePoints.Slice("a😀b", 1, 2));
        Assert.Null(CodePoints.Slice("a😀b", 1, 4));
        Assert.Null(CodePoints.Slice("a😀b", 2, 2));
    }

    [Fact]
    public void Places_and_indexes_are_each_others_inverse() =>
        Gen.Int[0, 3].Select(at => new[] { "a", "😀", "é", "\ud83d" }[at]).List[0, 10].Sample(parts =>
        {
            var text = string.Concat(parts);
            for (var place = 0; CodePoints.ToUtf16(text, place) is >= 0 and var index; place++) Assert.Equal(place, CodePoints.FromUtf16(text, index));
        });
}
