using CsCheck;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class CodebookLawTests
{
    private static readonly Gen<uint[]> Sequences = Gen.UInt.Array[5, 60];

    [Fact]
    public void What_is_undone_in_reverse_was_never_done() =>
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            var (first, version) = (model.State(), model.Codebook.Version);
            foreach (var number in numbers) Step(model, number);

            for (var undone = model.Codebook.Version; undone > version; undone--) model.Do(new UndoVersion(undone));

            Assert.Equal(first, model.State());
        }, iter: 2_000);

    [Fact]
    public void Undoing_an_undoing_does_it_again() =>
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            var begun = model.Codebook.Version;
            foreach (var number in numbers) Step(model, number);
            // Nothing was allowed: then the newest version made a code that was coded with since.
            if (model.Codebook.Version == begun) return;
            var state = model.State();

            model.Do(new UndoVersion(model.Codebook.Version));
            model.Do(new UndoVersion(model.Codebook.Version));

            Assert.Equal(state, model.State());
        }, iter: 1_000);

    [Fact]
    public void No_operation_loses_a_passage() =>
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            foreach (var number in numbers)
            {
                var before = model.Challenges.Where(challenge => challenge.Stands).ToList();
                Step(model, number);
                foreach (var challenge in before)
                {
                    var now = model.Find(challenge.Id)!;
                    if (now.Stands) continue;
                    // A copy goes only with the split that made it, whose undoing leaves the words with the first of their codes.
                    if (now.Placement.Code is null) Assert.Contains(model.Challenges, other => other.Stands && other.IsSamePassage(challenge));
                    else Assert.True(model.Find(now.Placement.AbsorbedBy!.Value) is { Stands: true } keeper && keeper.IsSamePassage(now) && keeper.Placement.Code == now.Placement.Code);
                }
            }
        }, iter: 2_000);

    [Fact]
    public void Every_version_keeps_the_rules_of_the_tree() =>
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            foreach (var number in numbers)
            {
                Step(model, number);
                CheckTree(model);
            }
        }, iter: 2_000);

    [Fact]
    public void Counts_of_a_branch_are_those_of_its_parts() =>
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            foreach (var number in numbers) Step(model, number);
            var standing = model.Challenges.Count(challenge => challenge.Stands);

            Assert.Equal(standing, model.Codebook.Roots.Sum(root => Below(model, root.Id)));
        }, iter: 1_000);

    [Fact]
    public void Most_operations_of_these_laws_are_done_indeed()
    {
        var kinds = new Dictionary<Type, int>();
        Sequences.Sample(numbers =>
        {
            var model = Begun(numbers);
            foreach (var number in numbers)
            {
                if (RandomOperations.Of(number, model) is { } operation && model.TryDo(operation)) lock (kinds) kinds[operation.GetType()] = kinds.GetValueOrDefault(operation.GetType()) + 1;
            }
        }, iter: 500);

        Assert.Equal(9, kinds.Count(kind => kind.Value >= 50));
    }

    /// <summary>A codebook of two themes with sub-themes and codes, and words that two annotators coded with them.</summary>
    private static CodingModel Begun(uint[] numbers)
    {
        var model = new CodingModel();
        for (var theme = 0; theme < 2; theme++)
        {
            model.Do(new CreateCode(CodeLevel.Theme, $"theme {theme}"));
            var parent = model.Codebook.All.Last().Id;
            for (var sub = 0; sub < 2; sub++)
            {
                model.Do(new CreateCode(CodeLevel.SubTheme, $"sub-theme {sub}", parent));
                var above = model.Codebook.All.Last().Id;
                model.Do(new CreateCode(CodeLevel.Code, $"code {sub}", above));
                model.Do(new CreateCode(CodeLevel.Code, $"other {sub}", above));
            }
        }

        Code(model, numbers[0], 40);
        return model;
    }

    private static void Code(CodingModel model, uint number, int times)
    {
        var random = new SeededRandom(number);
        for (var time = 0; time < times; time++)
        {
            var codes = model.Codebook.InUse.ToList();
            model.Code(random.Next(2) == 0 ? "ann" : "bob", random.Next(4), codes[random.Next(codes.Count)].Id);
        }
    }

    private static void Step(CodingModel model, uint number)
    {
        if (RandomOperations.Of(number, model) is { } operation) model.TryDo(operation);
    }

    private static int Below(CodingModel model, long id) => model.At(id).Count(challenge => challenge.Stands) + model.Codebook.ChildrenOf(id).Sum(child => Below(model, child.Id));

    private static void CheckTree(CodingModel model)
    {
        foreach (var code in model.Codebook.InUse)
        {
            if (code.Parent is { } parent) Assert.True(model.Codebook.Get(parent) is { IsRetired: false } above && above.Level == code.Level.Above());
            Assert.NotEmpty(code.Name);
        }

        Assert.All(model.Codebook.InUse.GroupBy(code => (code.Parent, code.Level, Name: code.Name.ToUpperInvariant())), group => Assert.Single(group));
        Assert.All(model.Challenges.Where(challenge => challenge.Stands), challenge => Assert.False(model.Codebook.Get(challenge.Placement.Code!.Value).IsRetired));
        Assert.All(
            model.Challenges.Where(challenge => challenge.Placement.AbsorbedBy is not null),
            challenge => Assert.Equal(challenge.Placement.Code, model.Find(challenge.Placement.AbsorbedBy!.Value)!.Placement.Code));
        Assert.All(
            model.Challenges.Where(challenge => challenge.Stands).GroupBy(challenge => (challenge.Placement.Code, challenge.Annotator, challenge.Passage)),
            group => Assert.Single(group));
    }
}
