using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class TaxonomyFigureTests
{
    private static readonly Gen<TaxonomyCounts> Counts =
        Gen.Select(Gen.Int[0, 9999].Nullable(), Gen.Int[0, 9999].Nullable(), Gen.Int[0, 999].Nullable()).Select((challenges, issues, codes) => new TaxonomyCounts(challenges, issues, codes));

    private static readonly Gen<TaxonomyOverlap> Overlap =
        Gen.Select(Gen.Bool, Gen.Double[0, 1].Nullable())
            .Select((isLong, share) => new TaxonomyOverlap(isLong ? "A taxonomy with a rather long name, 2024" : "Humbatova 2020", share));

    private static readonly Gen<TaxonomyFigureSubTheme> SubTheme =
        Gen.Select(FigureSamples.Name, Counts, FigureSamples.Days.Nullable(), Overlap.Array[0, 3]).Select((name, counts, mean, overlaps) => new TaxonomyFigureSubTheme(name, counts, mean, overlaps));

    private static readonly Gen<TaxonomyFigureTheme> Theme =
        Gen.Select(FigureSamples.Name, Counts, FigureSamples.Days.Nullable(), SubTheme.Array[0, 7]).Select((name, counts, mean, subThemes) => new TaxonomyFigureTheme(name, counts, mean, subThemes));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new TaxonomyFigure(FigureSamples.Words, "Challenges", new(915, 840, null), [
            new("Model Usage", new(178, null, null), null, [
                new("Model I/O Handling", new(93, 92, 7), 12, new TaxonomyOverlap("Humbatova 2020", 0.25)),
                new("GUI", new(16, null, null), null)]),
            new("Model Performance and Output Quality", new(172, null, null), 79, [new("Model Training and Evaluation", new(43, null, null), 202)])]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_taxonomy_keeps_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, Counts, Theme.Array[0, 5]).Sample((text, name, counts, themes) =>
            SceneRules.Check(new TaxonomyFigure(text, name, counts, themes).Draw().Whole), iter: 60);

    [Fact]
    public void Three_times_the_published_size_keeps_the_rules() =>
        Theme.Array[21].Sample(themes => SceneRules.Check(new TaxonomyFigure(FigureSamples.Words, "Root", default, themes).Draw().Whole), iter: 5);

    [Fact]
    public void Area_of_a_circle_is_proportional_to_the_time()
    {
        var circles = new TaxonomyFigure(FigureSamples.Words, "Root", default, [new("Theme", default, null, [new("a", default, 40), new("b", default, 10)])])
            .Draw().Whole.Shapes.OfType<Ptarmigan.Reporting.Scenes.Circle>().ToArray();

        Assert.Equal(2, circles[0].Radius / circles[1].Radius, tolerance: 1e-9);
    }

    [Fact]
    public void Overlap_that_is_no_share_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TaxonomyFigure(FigureSamples.Words, "Root", default, [new("Theme", default, null, [new("a", default, 1, new TaxonomyOverlap("x", 35))])]).Draw());
}
