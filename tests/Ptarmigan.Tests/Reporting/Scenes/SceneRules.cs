using Ptarmigan.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Scenes;

/// <summary>What every drawing must keep, whatever its input, in the widest font it may be shown with.</summary>
internal static class SceneRules
{
    // Lengths are written with two decimals; less than that is no overlap.
    private const double Rounding = 0.01;

    public static void Check(Scene scene)
    {
        var canvas = new Bounds(-Rounding, -Rounding, scene.Width + Rounding, scene.Height + Rounding);
        foreach (var shape in scene.Shapes)
            Assert.True(shape.Bounds.IsInside(canvas), $"{shape} reaches out of {scene.Width} by {scene.Height}: {shape.Bounds}");

        var texts = scene.Shapes.OfType<TextLine>().OrderBy(text => text.Bounds.Top).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            var box = texts[i].Bounds;
            for (var j = i + 1; j < texts.Length && texts[j].Bounds.Top < box.Bottom - Rounding; j++)
                Assert.False(Shrunk(box).Overlaps(Shrunk(texts[j].Bounds)), $"`{texts[i].Text}` and `{texts[j].Text}` overlap.");
        }
    }

    private static Bounds Shrunk(Bounds box) => new(box.Left + Rounding, box.Top + Rounding, box.Right - Rounding, box.Bottom - Rounding);
}
