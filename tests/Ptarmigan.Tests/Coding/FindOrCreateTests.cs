using Ptarmigan.Coding;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class FindOrCreateTests
{
    [Fact]
    public void A_code_is_made_once_at_each_place_however_its_name_is_written()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Hardware"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "memory", 1), "ann", "New.");

        var placed = codebook.FindOrCreate("device", 2, "ann", "New.");
        var loose = codebook.FindOrCreate("device", null, "ann", "New.");

        Assert.NotEqual(placed, loose);
        Assert.Equal((placed, loose), (codebook.FindOrCreate(" Device ", 2, "bob", "New."), codebook.FindOrCreate("DEVICE", null, "bob", "New.")));
        Assert.Equal(4, codebook.Current.Version);
    }

    [Fact]
    public void A_retired_code_is_not_the_one_that_is_found()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);
        var retired = codebook.FindOrCreate("device", null, "ann", "New.");
        codebook.Do(new RetireCode(retired), "ann", "Too broad.");

        var made = codebook.FindOrCreate("device", null, "ann", "New.");

        Assert.NotEqual(retired, made);
        Assert.Equal(made, codebook.FindOrCreate("device", null, "ann", "New."));
    }

    [Fact]
    public void Words_in_vivo_are_one_code_and_no_words_are_none()
    {
        using var study = new StudyBuilder();
        var codebook = new CodebookLedger(study.Study);

        var code = codebook.FindOrCreateInVivo("cannot  be\nloaded", "ann");

        Assert.Equal(("cannot be loaded", "In vivo."), (codebook.Current.NameOf(code), codebook.History()[0].Reason));
        Assert.Equal(code, codebook.FindOrCreateInVivo("Cannot be loaded", "bob"));
        Assert.Throws<CodingException>(() => codebook.FindOrCreateInVivo(" ", "ann"));
    }
}
