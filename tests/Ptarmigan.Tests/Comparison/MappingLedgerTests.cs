using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Comparison;
using Ptarmigan.Exchange;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Comparison;

public sealed class MappingLedgerTests
{
    private static readonly Taxonomy Other = TaxonomyCatalog.BuiltIn("taraghi-2024");

    [Fact]
    public void What_was_said_comes_back_and_saying_it_again_adds_nothing()
    {
        using var study = new StudyBuilder();
        var (own, ledger) = (StudyCodes.Of(study.Study), new MappingLedger(study.Study));

        Assert.Empty(ledger.Others(own));
        Assert.Equal(32, ledger.Record(own, Other, ShippedMappings.Of(own.Source, Other.Name)));
        Assert.Equal(0, ledger.Record(own, Other, ShippedMappings.Of(own.Source, Other.Name)));
        ledger.Decide(own, Other, "hr-mem", ["MP-MEMORY", "MP-GPU"], "Both.", "ann");

        var row = ledger.To(own, Other).Rows.Single(candidate => candidate.Own.Key == "HR-MEM");
        Assert.Equal(MappingState.Differing, row.State);
        Assert.Equal(["MP-GPU", "MP-MEMORY"], row.Decisions[^1].Theirs);
        Assert.Equal([Other.Name], ledger.Others(own).Select(other => other.Name));
    }

    [Fact]
    public void Unknown_codes_and_missing_reasons_are_refused_and_nothing_is_recorded()
    {
        using var study = new StudyBuilder();
        var (own, ledger) = (StudyCodes.Of(study.Study), new MappingLedger(study.Study));
        MappingDecision good = new("HR-MEM", ["MP-MEMORY"], "The same.", "ann", default);

        Assert.Throws<ComparisonException>(() => ledger.Record(own, Other, [good, good with { Theirs = ["MP-NONE"] }]));
        Assert.Throws<ComparisonException>(() => ledger.Record(own, Other, [good, good with { Code = "HR-NONE" }]));
        Assert.Throws<AnnotationException>(() => ledger.Record(own, Other, [good, good with { Rationale = " " }]));
        Assert.Throws<AnnotationException>(() => ledger.Record(own, Other, [good, good with { DecidedBy = "" }]));
        Assert.Empty(ledger.Others(own));
    }

    [Fact]
    public void A_table_survives_the_way_through_a_file()
    {
        using var study = new StudyBuilder();
        using var another = new StudyBuilder();
        var own = StudyCodes.Of(study.Study);
        var ledger = new MappingLedger(study.Study);
        ledger.Record(own, Other, ShippedMappings.Of(own.Source, Other.Name));
        ledger.Decide(own, Other, "MU-CLI", ["EP-GRADIO"], "=\"a formula\", or two\nlines", "ann");
        ledger.Decide(own, Other, "MU-CLI", [], "'None' is right.", "bob", settle: true);
        MappingFile.Write(ledger.To(own, Other), study["mapping.csv"]);

        var copied = new MappingLedger(another.Study);
        copied.Record(own, Other, MappingFile.Read(study["mapping.csv"], null));

        Assert.Equal(Told(ledger.To(own, Other)), Told(copied.To(own, Other)));
    }

    [Fact]
    public void A_file_that_names_nobody_wants_a_name()
    {
        using var study = new StudyBuilder();
        var file = study.Write("mapping.csv", "code,theirs,rationale\nHR-MEM,MP-MEMORY,The same.\nHR-EXEC,,\n");

        Assert.Contains("line 2", Assert.Throws<CsvException>(() => MappingFile.Read(file, null)).Where, StringComparison.Ordinal);
        Assert.Equal("ann", Assert.Single(MappingFile.Read(file, "ann")).DecidedBy);
    }

    [Fact]
    public void Codes_of_a_codebook_are_compared_where_it_has_any_and_a_sub_theme_without_codes_stands_for_itself()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Hardware"), "ann", "First.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "Memory", 1) { Sign = "MEM" }, "ann", "First.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "Devices", 1), "ann", "First.");
        Assert.Equal("ptm-challenges", StudyCodes.Of(study.Study).Source);
        codebook.Do(new CreateCode(CodeLevel.Code, "out of memory", 2), "ann", "First.");

        var own = StudyCodes.Of(study.Study);

        Assert.Equal(OwnCodes.Codebook, own.Source);
        Assert.Equal([("#3", "#3"), ("#4", "MEM")], own.Codes.Select(code => (code.Key, code.SubTheme.Code)));
        codebook.Do(new RenameCode(4, "OOM", null), "ann", "Shorter.");
        new MappingLedger(study.Study).Decide(own, Other, "#4", ["MP-MEMORY"], "The same.", "ann");
        Assert.Equal(["MP-MEMORY"], new MappingLedger(study.Study).To(StudyCodes.Of(study.Study), Other).Rows.Single(row => row.Own.Name == "OOM").Theirs);
    }

    [Fact]
    public void Agreement_is_that_before_differences_were_settled()
    {
        using var study = new StudyBuilder();
        var (own, ledger) = (StudyCodes.Of(study.Study), new MappingLedger(study.Study));
        Assert.Throws<ComparisonException>(() => MappingAgreement.Of(ledger.To(own, Other), new Resampling(1, 100), 0.95));
        foreach (var by in new[] { "ann", "bob" }) ledger.Record(own, Other, ShippedMappings.Of(own.Source, Other.Name).Select(decision => decision with { DecidedBy = by }));
        Assert.Equal(1, MappingAgreement.Of(ledger.To(own, Other), new Resampling(1, 100), 0.95).Codes.MasiAlpha.Value);
        ledger.Decide(own, Other, "HR-MEM", [], "Not the same.", "bob");
        ledger.Decide(own, Other, "HR-MEM", ["MP-MEMORY"], "It is.", "cat", settle: true);

        var agreement = MappingAgreement.Of(ledger.To(own, Other), new Resampling(1, 100), 0.95);

        Assert.Equal(31 / 32.0, agreement.IsMet.PercentAgreement.Value!.Value, 1e-12);
        Assert.True(agreement.Codes.MasiAlpha.Value < 1);
    }

    private static IEnumerable<string> Told(Mapping mapping) =>
        mapping.Rows.SelectMany(row => row.Decisions.Select(said => $"{row.Own.Key} {row.State} {string.Join(';', said.Theirs)} {said.Rationale} {said.DecidedBy} {said.IsSettling}"));
}
