using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Rounds;

public sealed class RoundOpeningTests
{
    [Fact]
    public void Assignment_is_balanced_and_gives_each_issue_to_as_many_different_annotators_as_asked() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 6], Gen.Int[1, 6], Gen.Long).Sample((issues, annotators, perIssue, seed) =>
        {
            perIssue = Math.Min(perIssue, annotators);
            var names = Enumerable.Range(0, annotators).Select(at => $"n{at}").ToList();
            var sampled = Enumerable.Range(1, issues).Select(id => new SampledIssue(id, id, "a/b")).ToList();

            var orders = BalancedAssignment.Assign(sampled, names, perIssue, seed);

            var counts = orders.Values.Select(order => order.Length).ToList();
            Assert.True(counts.Max() - counts.Min() <= 1);
            Assert.All(orders.Values, order => Assert.Equal(order.Length, order.Distinct().Count()));
            Assert.All(sampled, issue => Assert.Equal(perIssue, orders.Values.Count(order => order.Contains(issue.Id))));
        }, iter: 300);

    [Fact]
    public void Sample_and_orders_belong_to_the_seed_and_differ_between_annotators()
    {
        var first = Orders(7);

        Assert.Equal(first, Orders(7));
        Assert.NotEqual(first, Orders(8));
        Assert.NotEqual(first[0], first[1]);
        Assert.Equal(first[0].Order(), first[1].Order());

        static List<List<long>> Orders(long seed)
        {
            using var study = new RoundStudy(40);
            var round = study.Open(RoundStudy.Plan("one") with { Seed = seed, Sample = new RoundSample { Size = 30 } });
            return [.. round.Annotators.Select(name => Enumerable.Range(0, 30).Select(at => study.Queue(round, name).At(at)!.IssueId).ToList())];
        }
    }

    [Fact]
    public void Stratified_sample_takes_from_each_repository_in_proportion()
    {
        using var study = new RoundStudy(60);

        var round = study.Open(RoundStudy.Plan("one") with { Sample = new RoundSample { Kind = SampleKind.Stratified, Size = 30 } });

        Assert.Equal(["a/b 20", "c/d 10"], study.Study.Database.Connection.Query(
            "SELECT r.name || ' ' || COUNT(*) FROM round_item AS m JOIN issue AS i ON i.id = m.issue_id JOIN repository AS r ON r.id = i.repository_id GROUP BY r.id ORDER BY 1",
            row => row.GetString(0)));
        Assert.Equal(30, round.IssueCount);
    }

    [Fact]
    public void Next_round_draws_other_issues_and_the_rest_is_what_has_no_gold()
    {
        using var study = new RoundStudy(10);
        var first = study.Open(RoundStudy.Plan("one") with { Sample = new RoundSample { Size = 4 } });
        var second = study.Open(RoundStudy.Plan("two") with { Sample = new RoundSample { Size = 4 } });
        foreach (var round in new[] { first, second })
        {
            foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "yes");
            study.Close(round);
        }

        var rest = study.Open(RoundStudy.Plan("rest") with { Sample = new RoundSample { Kind = SampleKind.Rest }, AnnotatorsPerIssue = 1 });

        Assert.Equal(2, rest.IssueCount);
        Assert.Equal(10, study.Study.Database.Connection.Scalar<int>("SELECT COUNT(DISTINCT issue_id) FROM round_item"));
    }

    [Fact]
    public void Filter_takes_what_it_keeps()
    {
        using var study = new RoundStudy();

        var round = study.Open(RoundStudy.Plan("one") with
        {
            Sample = new RoundSample { Kind = SampleKind.Filter, Filter = new IssueFilter { Repositories = [RepositoryName.Parse("c/d")] } },
        });

        Assert.Equal(2, round.IssueCount);
    }

    [Theory]
    [InlineData("", "ann", 100, null, "name")]
    [InlineData("one", "", 100, null, "name")]
    [InlineData("one", "ann", 0, null, "at least one issue")]
    [InlineData("one", "ann", 100, 2, "cannot judge each issue")]
    [InlineData("taken", "ann", 100, null, "already")]
    public void Plan_that_cannot_be_is_told(string name, string annotator, int size, int? perIssue, string message)
    {
        using var study = new RoundStudy();
        study.Open(RoundStudy.Plan("taken") with { Sample = new RoundSample { Size = 1 } });

        var error = Assert.Throws<AnnotationException>(() => study.Open(
            RoundStudy.Plan(name, annotator) with { AnnotatorsPerIssue = perIssue, Sample = new RoundSample { Size = size } }));

        Assert.Contains(message, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Single(new RoundCatalog(study.Study).Read());
    }

    [Fact]
    public void Paper_goes_on_until_the_aim_is_met_in_two_rounds_and_then_asks_for_the_rest()
    {
        using var study = new RoundStudy(250);
        Assert.Equal(("ptm 1", SampleKind.Random, 100, 2), Step());
        Play(disagreements: 40);
        Assert.Equal(("ptm 2", SampleKind.Random, 100, 2), Step());
        Play(disagreements: 0);

        Assert.Equal(("ptm rest", SampleKind.Rest, 100, 1), Step());
        Assert.Equal(50 + 40, study.Open(Next()).IssueCount);

        RoundPlan Next() => PaperProcedure.Next(study.Study, Question.Ptm, ["ann", "bob"]);

        (string, SampleKind, int, int?) Step() => (Next().Name, Next().Sample.Kind, Next().Sample.Size, Next().AnnotatorsPerIssue);

        void Play(int disagreements)
        {
            var round = study.Open(Next());
            study.AnswerAll(round, "ann", id => id % 2 == 0 ? "yes" : "no");
            var left = disagreements;
            study.AnswerAll(round, "bob", id => left-- > 0 == (id % 2 == 0) ? "no" : "yes");
            study.Close(round);
        }
    }
}
