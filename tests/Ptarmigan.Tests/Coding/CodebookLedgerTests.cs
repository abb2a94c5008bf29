using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class CodebookLedgerTests
{
    [Fact]
    public void The_store_holds_every_version_as_it_was() =>
        Gen.UInt.Array[20, 30].Sample(numbers =>
        {
            using var study = new StudyBuilder();
            var issue = study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Says("T", "0123456789").Id]).Single();
            var ledger = new CodebookLedger(study.Study);
            var challenges = new ChallengeLedger(study.Study) { Viewer = "ann" };
            var model = new CodingModel();
            var versions = new List<string> { Told(ledger.Current) };
            foreach (var number in numbers)
            {
                if (RandomOperations.Of(number, model) is { } operation && model.TryDo(operation)) ledger.Do(operation, "ann", "Because.");
                if (model.Codebook.Version == versions.Count) versions.Add(Told(model.Codebook));
                if (model.Codebook.InUse.FirstOrDefault(code => code.Level == CodeLevel.Code) is not { } coded) continue;
                var place = (int)(number % 4);
                model.Code("ann", place, coded.Id);
                challenges.Code(issue, place == 0 ? null : new Passage(EvidencePart.Body, null, place, place + 1, $"{place}"), coded.Id, "ann");
            }

            Assert.Equal(Told(model.Codebook), Told(ledger.Current));
            for (var version = 0; version < versions.Count; version++) Assert.Equal(versions[version], Told(ledger.At(version)));
            Assert.Equal(
                model.Challenges.Where(challenge => challenge.Stands).Select(challenge => (challenge.Id, challenge.Placement.Code)),
                challenges.All().Select(challenge => (challenge.Id, challenge.Placement.Code)));
        }, iter: 15);

    [Fact]
    public void A_version_says_what_was_done_by_whom_and_why()
    {
        using var study = new StudyBuilder();
        var ledger = new CodebookLedger(study.Study);

        ledger.Do(new CreateCode(CodeLevel.Code, "padding"), "ann", "Seen often.");
        ledger.Do(new RenameCode(1, "Padding of input", "PAD"), "bob", "Clearer.");

        var version = ledger.History()[1];
        Assert.Equal((2, "rename", "bob", "Clearer."), (version.Number, version.Kind, version.Author, version.Reason));
        Assert.Equal("`padding` is called `Padding of input` (PAD).", version.Summary);
        Assert.Equal("padding", version.Change.Codes[0].Before!.Name);
    }

    [Fact]
    public void Who_saw_an_older_version_changes_nothing()
    {
        using var study = new StudyBuilder();
        var ledger = new CodebookLedger(study.Study);
        ledger.Do(new CreateCode(CodeLevel.Code, "padding"), "ann", "New.", basedOn: 0);

        var refused = Assert.Throws<CodingException>(() => ledger.Do(new CreateCode(CodeLevel.Code, "shape"), "bob", "New.", basedOn: 0));

        Assert.Contains("changed meanwhile", refused.Message, StringComparison.Ordinal);
        Assert.Single(ledger.Current.All);
        Assert.Throws<AnnotationException>(() => ledger.Do(new CreateCode(CodeLevel.Code, "shape"), "bob", " "));
    }

    [Fact]
    public void A_preview_shows_what_a_merge_would_make_say_the_same_twice_and_changes_nothing()
    {
        using var study = new StudyBuilder();
        var issue = study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Says("T", "out of memory").Id]).Single();
        var ledger = new CodebookLedger(study.Study);
        ledger.Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");
        ledger.Do(new CreateCode(CodeLevel.Code, "out of memory"), "ann", "New.");
        var challenges = new ChallengeLedger(study.Study);
        var words = new Passage(EvidencePart.Body, null, 0, 3, "out");
        var (first, second) = (challenges.Code(issue, words, 1, "ann"), challenges.Code(issue, words, 2, "ann"));
        challenges.Code(issue, null, 2, "ann");

        var change = ledger.Preview(new MergeCodes([2], 1));

        Assert.Equal(new Placement(1, first.Id), change.Placements.Single(placement => placement.Challenge == second.Id).After);
        Assert.Equal(2, ledger.Current.Version);
        Assert.Equal(3, challenges.All().Count);

        ledger.Do(new MergeCodes([2], 1), "ann", "One thing.");
        Assert.Equal(2, challenges.All().Count);
        Assert.Equal(2, new Revisits(study.Study).Waiting().Count);

        ledger.Do(new UndoVersion(3), "ann", "Two things.");
        Assert.Equal(3, challenges.All().Count);
        Assert.Empty(new Revisits(study.Study).Waiting());
    }

    [Fact]
    public void A_split_leaves_who_is_not_named_and_lets_all_be_looked_at_again()
    {
        using var study = new StudyBuilder();
        var issue = study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Says("T", "0123456789").Id]).Single();
        var ledger = new CodebookLedger(study.Study);
        ledger.Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");
        var challenges = new ChallengeLedger(study.Study);
        var keys = Enumerable.Range(0, 4).Select(place => challenges.Code(issue, new Passage(EvidencePart.Body, null, place, place + 1, $"{place}"), 1, "ann").Id).ToList();

        ledger.Do(new SplitCode(1, [new SplitPart("device", null, [keys[0], keys[1]]), new SplitPart("host", null, [keys[1], keys[2]])]), "ann", "Two kinds.");

        var codebook = ledger.Current;
        Assert.Equal([keys[0], keys[1]], challenges.At(codebook.Find("device").Id).Select(challenge => challenge.Id));
        Assert.Equal(["1", "2"], challenges.At(codebook.Find("host").Id).Select(challenge => challenge.Passage!.Quote).Order());
        Assert.Equal([keys[3]], challenges.At(1).Select(challenge => challenge.Id));
        var revisits = new Revisits(study.Study);
        Assert.Equal(5, revisits.Waiting("ann").Count);
        Assert.True(revisits.Settle(keys[3], "ann"));
        Assert.Equal(4, revisits.Waiting().Count);

        ledger.Do(new UndoVersion(2), "ann", "One kind.");
        Assert.Equal(keys, challenges.At(1).Select(challenge => challenge.Id));
        Assert.Throws<CodingException>(() => ledger.Current.Find("device"));
    }

    [Theory]
    [InlineData("", "name")]
    [InlineData("a / b", "cannot be a name")]
    [InlineData("#1", "cannot be a name")]
    [InlineData("MEMORY", "beside it already")]
    public void Names_that_commands_could_not_tell_are_refused(string name, string said)
    {
        using var study = new StudyBuilder();
        var ledger = new CodebookLedger(study.Study);
        ledger.Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");

        var refused = Assert.Throws<CodingException>(() => ledger.Do(new CreateCode(CodeLevel.Code, name), "ann", "New."));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_coded_with_a_code_does_not_vanish_with_it()
    {
        using var study = new StudyBuilder();
        var issue = study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Id]).Single();
        var ledger = new CodebookLedger(study.Study);
        ledger.Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");
        new ChallengeLedger(study.Study).Code(issue, null, 1, "ann");

        Assert.Throws<CodingException>(() => ledger.Do(new RetireCode(1), "ann", "Away."));
        Assert.Throws<CodingException>(() => ledger.Do(new UndoVersion(1), "ann", "Away."));
    }

    private static string Told(Codebook codebook) => $"{codebook.Version}\n{string.Join('\n', codebook.All)}";
}
