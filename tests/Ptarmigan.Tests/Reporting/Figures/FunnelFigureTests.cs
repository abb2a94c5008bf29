using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class FunnelFigureTests
{
    private static readonly Gen<FunnelFigureStep> Step = Gen.Select(FigureSamples.Name, FigureSamples.Name, Gen.Long[0, 1_000_000], Gen.Double[0, 1])
        .Select((criterion, detail, count, share) => new FunnelFigureStep(criterion, detail, count, (long)(count * share)));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new FunnelFigure(FigureSamples.Words, "projects", [
            new("Model downloads", "more than 2,000", 28_575, 5_938), new("Language", "Python", 293, 253), new("Nothing left", "", 0, 0)]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_steps_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, Step.Array[0, 15]).Sample((text, subject, steps) =>
            SceneRules.Check(new FunnelFigure(text, subject, steps).Draw().Whole), iter: 60);

    [Fact]
    public void More_out_than_in_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FunnelFigure(FigureSamples.Words, "projects", [new("a", "", 1, 2)]).Draw());
}
