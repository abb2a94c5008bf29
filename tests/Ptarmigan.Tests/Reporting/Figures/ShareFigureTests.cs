using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class ShareFigureTests
{
    private static readonly Gen<ShareEstimate> Share = Gen.Select(Gen.Int[0, 9999], Gen.Int[1, 9999], Gen.Bool).Where((part, whole, _) => part <= whole)
        .Select((part, whole, hasInterval) => new ShareEstimate(part, whole, hasInterval ? new(0, 1, 0.95) : null));

    private static readonly Gen<ShareRow> Row = Gen.Select(FigureSamples.Name, Share.Nullable(), Share.Nullable()).Select((name, study, published) => new ShareRow(name, study, published));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new ShareFigure(FigureSamples.Words, "Share of challenges", "This study", "Published", [
            new("Model Usage", new(31, 170, new(0.13, 0.25, 0.95)), new(178, 915, new(0.17, 0.22, 0.95))),
            new("Software Environment", null, new(118, 915, null))]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_rows_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, FigureSamples.Name, Row.Array[0, 20]).Sample((text, title, name, rows) =>
            SceneRules.Check(new ShareFigure(text, title, name, name + " 2", rows).Draw().Whole), iter: 60);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(-1, 2)]
    [InlineData(0, 0)]
    public void What_is_no_share_is_refused(int part, int whole) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareFigure(FigureSamples.Words, "Share", "a", "b", [new("x", new(part, whole, null), null)]).Draw());
}
