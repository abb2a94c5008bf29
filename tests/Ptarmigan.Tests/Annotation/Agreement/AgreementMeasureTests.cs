using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Taxonomies;
using Ptarmigan.Tests.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Agreement;

public sealed class AgreementMeasureTests
{
    [Fact]
    public void Numbers_of_a_round_are_those_of_the_statistics() =>
        Gen.Int[0, 1].Array[40].Sample(bits =>
        {
            using var study = new RoundStudy(20);
            var round = study.Open();
            study.AnswerAll(round, "ann", id => Word(bits[id - 1]));
            study.AnswerAll(round, "bob", id => Word(bits[id + 19]));
            study.Close(round);

            var agreement = AgreementMeasure.Of(study.Study, round);

            var ratings = Ratings.Of(Enumerable.Range(1, 20).SelectMany(id => new[]
            {
                new Rating($"{id:00}", "ann", Word(bits[id - 1])), new Rating($"{id:00}", "bob", Word(bits[id + 19])),
            }));
            var wanted = RaterAgreement.Report(ratings, new Resampling(study.Study.Protocol.Seed, study.Study.Protocol.BootstrapResamples), 0.95);
            Assert.Equal(wanted.PercentAgreement, agreement.Report!.PercentAgreement);
            Assert.Equal(wanted.CohenKappa!.Value, agreement.Coefficient);
            Assert.Equal(wanted.CohenKappa.Interval, agreement.Report.CohenKappa!.Interval);
            Assert.Equal(wanted.CohenKappa.Table.Cells, agreement.Report.CohenKappa.Table.Cells);
            Assert.Equal(wanted.KrippendorffAlpha.Interval, agreement.Report.KrippendorffAlpha.Interval);
            Assert.Equal(wanted.GwetAc1, agreement.Report.GwetAc1);
            Assert.Equal(20, agreement.Repositories.Sum(repository => repository.Issues));
        }, iter: 8);

    [Fact]
    public void Sets_of_challenges_are_compared_by_sub_theme_and_by_theme()
    {
        using var study = new RoundStudy(6);
        var codes = TaxonomyCatalog.Of(study.Study).Themes[0].SubThemes.Select(subTheme => subTheme.Code).ToList();
        var round = study.Open(RoundStudy.Plan("one") with { Question = Question.Challenges });
        study.AnswerAll(round, "ann", id => id % 2 == 0 ? codes[0] : "");
        study.AnswerAll(round, "bob", id => id % 2 == 0 ? codes[1] : "");
        study.Close(round);

        var agreement = AgreementMeasure.Of(study.Study, round);

        Assert.Equal(1, agreement.Themes!.MasiAlpha.Value);
        Assert.True(agreement.Sets!.MasiAlpha.Value < 1);
        Assert.Equal(agreement.Sets.MasiAlpha.Value, agreement.Coefficient);
        Assert.False(agreement.MeetsAim);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_resample_that_was_announced_is_counted(bool ofSets)
    {
        using var study = new RoundStudy(6);
        var codes = TaxonomyCatalog.Of(study.Study).Themes.Select(theme => theme.SubThemes[0].Code).ToList();
        var round = study.Open(ofSets ? RoundStudy.Plan("one") with { Question = Question.Challenges } : RoundStudy.Plan("one"));
        study.AnswerAll(round, "ann", id => ofSets ? codes[(int)id % 2] : Word((int)id % 2));
        study.AnswerAll(round, "bob", id => ofSets ? codes[(int)id % 3] : Word((int)id % 3 == 0 ? 1 : 0));
        study.Close(round);

        var drawn = 0L;
        AgreementMeasure.Of(study.Study, round, [], () => drawn++);

        Assert.Equal(AgreementMeasure.ResamplesOf(study.Study, round), drawn);
        Assert.Throws<OperationCanceledException>(() => AgreementMeasure.Of(study.Study, round, [], () => throw new OperationCanceledException()));
    }

    [Fact]
    public void Undefined_agreement_says_why()
    {
        using var study = new RoundStudy(3);
        var nobody = study.Open("nobody");
        study.Close(nobody);
        var same = study.Open(RoundStudy.Plan("same") with { Sample = new RoundSample { MayRepeat = true } });
        foreach (var name in same.Annotators) study.AnswerAll(same, name, _ => "yes");
        study.Close(same);

        Assert.NotEmpty(AgreementMeasure.Of(study.Study, nobody).Notes);
        Assert.Null(AgreementMeasure.Of(study.Study, nobody).Report);
        Assert.Null(AgreementMeasure.Of(study.Study, same).Coefficient);
        Assert.Null(AgreementMeasure.Of(study.Study, same).MeetsAim);
        Assert.Contains(AgreementMeasure.Of(study.Study, same).Notes, note => note.StartsWith("Cohen's kappa is undefined", StringComparison.Ordinal));
    }

    [Fact]
    public void Machine_stands_beside_people()
    {
        using var study = new RoundStudy(0);
        for (var number = 1; number <= 4; number++) study.Builder.AddIssue("a/b", number).Judged("rules", "ptm", number == 1 ? "no" : "yes");
        var round = study.Open();
        foreach (var name in round.Annotators) study.AnswerAll(round, name, id => id == 1 ? "no" : "yes");
        study.Close(round);

        Assert.Equal(["ann", "bob", "rules"], AgreementMeasure.Of(study.Study, round, "rules").Report!.Raters);
        Assert.Equal(["ann", "bob"], AgreementMeasure.Of(study.Study, round).Report!.Raters);
        Assert.Throws<AnnotationException>(() => AgreementMeasure.Of(study.Study, round, "nobody"));
        Assert.Throws<AnnotationException>(() => AgreementMeasure.Of(study.Study, round, "ann"));
    }

    private static string Word(int bit) => bit == 1 ? "yes" : "no";
}
