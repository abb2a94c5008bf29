using Ptarmigan.Reporting.Scenes;
using Xunit;
using Xunit.Sdk;

namespace Ptarmigan.Tests.Reporting.Scenes;

/// <summary>The checker itself: it must find what it is there to find.</summary>
public sealed class SceneRulesTests
{
    [Fact]
    public void Texts_that_overlap_are_found() =>
        Assert.ThrowsAny<XunitException>(() => SceneRules.Check(new(100, 100, [Text(10, 50), Text(20, 52)])));

    [Fact]
    public void Text_that_leaves_the_canvas_is_found() =>
        Assert.ThrowsAny<XunitException>(() => SceneRules.Check(new(100, 100, [Text(90, 50)])));

    [Fact]
    public void Circle_that_leaves_the_canvas_is_found() =>
        Assert.ThrowsAny<XunitException>(() => SceneRules.Check(new(100, 100, [new Circle(new(5, 5), 6, Paint.Blue)])));

    [Fact]
    public void Texts_below_one_another_pass() => SceneRules.Check(new(100, 100, [Text(10, 50), Text(10, 66)]));

    private static TextLine Text(double x, double baseline) => new(new(x, baseline), "words", TextStyle.Normal);
}
