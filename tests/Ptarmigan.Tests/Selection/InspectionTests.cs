using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Selection;
using Ptarmigan.Selection.Inspection;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class InspectionTests
{
    private const string Six = "repository,description,stars\no/a,=cmd(),1\no/b,x,2\no/c,x,3\no/d,x,4\no/e,x,5\no/f,x,6\n";

    [Fact]
    public void Sheet_has_a_seeded_order_is_safe_in_a_spreadsheet_and_comes_back()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, Six);
        study.Run();
        var file = Path.Combine(study.Study.Folder, "sheet.csv");
        var again = Path.Combine(study.Study.Folder, "again.csv");

        Assert.Equal(6, InspectionSheet.Export(study.Study, file, null, 42, false));
        InspectionSheet.Export(study.Study, again, 3, 42, false);

        var lines = File.ReadAllLines(file);
        Assert.Equal(lines.Take(4), File.ReadAllLines(again));
        Assert.NotEqual(["o/a", "o/b", "o/c", "o/d", "o/e", "o/f"], lines.Skip(1).Select(line => line.Split(',')[1]));
        Assert.Contains(lines, line => line.Contains(",'=cmd(),", StringComparison.Ordinal));

        // Filled in as a person would: every second repository is excluded.
        File.WriteAllText(file, string.Join('\n', lines.Select((line, place) => place == 0 ? line : line[..^1] + (place % 2 == 0 ? "exclude,too small" : "include,"))));
        var taken = InspectionSheet.Import(study.Study, file, "ann", false);

        Assert.Equal((6, 6, 0, 0), (taken.Rows, taken.Added, taken.Blank, taken.Problems.Count));
        Assert.Equal(3, study.Run().Selected.Count);
        Assert.Equal((0, 6), (InspectionSheet.Import(study.Study, file, "ann", false) is var same ? same.Added : -1, same.Unchanged));
    }

    [Fact]
    public void Two_inspectors_give_kappa_and_what_they_differ_on_waits_for_a_decision()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, Six);
        var ledger = new InspectionLedger(study.Study);
        // Of six, both include 3 and exclude 1; they differ on 2: agreement 4/6, chance (4*4 + 2*2)/36 = 20/36, kappa 0.25.
        Say(ledger, "ann", "iiieie");
        Say(ledger, "bob", "iiieei");

        var agreement = Assert.Single(InspectorAgreement.Of(ledger, 0.95));

        Assert.Equal(("ann", "bob", 6), (agreement.First, agreement.Second, agreement.Kappa.Table.Items));
        Assert.Equal(0.25, agreement.Kappa.Value!.Value, 12);
        Assert.Equal(["o/e", "o/f"], agreement.Differences.Select(name => name.ToString()));
        Assert.Equal("o/a o/b o/c", study.Selected());
        Assert.Contains("inspectors differ on 2 repositories", study.Step("inspection").Notes[^1]);

        ledger.Record(RepositoryName.Parse("o/e"), InspectionVerdict.Include, null, "chair", true, null);

        Assert.Equal("o/a o/b o/c o/e", study.Selected());
    }

    [Fact]
    public void Exclusion_can_be_taken_back_and_everything_said_is_kept()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, Six);
        var ledger = new InspectionLedger(study.Study);
        var name = RepositoryName.Parse("O/A");
        ledger.Record(name, InspectionVerdict.Exclude, "a fork in disguise", "ann", false, null);
        Assert.DoesNotContain("o/a", study.Selected(), StringComparison.Ordinal);

        ledger.Record(name, InspectionVerdict.Withdrawn, "it is not", "ann", false, null);

        Assert.Contains("o/a", study.Selected(), StringComparison.Ordinal);
        Assert.Equal([InspectionVerdict.Exclude, InspectionVerdict.Withdrawn], ledger.History().Select(entry => entry.Verdict));
        Assert.Throws<SelectionException>(() => ledger.Record(name, InspectionVerdict.Withdrawn, "again", "ann", false, null));
        Assert.Throws<SelectionException>(() => ledger.Record(name, InspectionVerdict.Exclude, " ", "ann", false, null));
    }

    [Fact]
    public void Inclusion_by_a_person_does_not_bring_back_what_a_criterion_left_out()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing with { Stars = ThresholdRule.At(4) }, Six);
        new InspectionLedger(study.Study).Record(RepositoryName.Parse("o/a"), InspectionVerdict.Include, null, "ann", false, null);

        Assert.Equal("o/d o/e o/f", study.Selected());
    }

    [Fact]
    public void Rows_that_cannot_be_taken_are_told_and_blank_ones_say_nothing()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing, Six);
        var file = Path.Combine(study.Study.Folder, "sheet.csv");
        File.WriteAllText(file, "repository,verdict,reason\no/a,,\no/b,perhaps,\no/zz,include,\no/c,exclude,\no/d,include,\n");

        var taken = InspectionSheet.Import(study.Study, file, "ann", false);

        Assert.Equal((1, 1), (taken.Added, taken.Blank));
        Assert.Equal([3L, 4L, 5L], taken.Problems.Select(problem => problem.Line));
        Assert.Throws<CsvException>(() => InspectionSheet.Import(study.Study, WriteWithout(file), "ann", false));
    }

    private static string WriteWithout(string file)
    {
        File.WriteAllText(file, "repository,reason\no/a,x\n");
        return file;
    }

    /// <summary>One letter for each of o/a to o/f: i includes, e excludes.</summary>
    private static void Say(InspectionLedger ledger, string person, string verdicts)
    {
        for (var place = 0; place < verdicts.Length; place++)
        {
            var isOut = verdicts[place] == 'e';
            ledger.Record(RepositoryName.Parse($"o/{(char)('a' + place)}"), isOut ? InspectionVerdict.Exclude : InspectionVerdict.Include, isOut ? "unfit" : null, person, false, null);
        }
    }
}
