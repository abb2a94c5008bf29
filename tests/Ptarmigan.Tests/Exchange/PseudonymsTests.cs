using Ptarmigan.Exchange;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class PseudonymsTests
{
    [Fact]
    public void Login_has_one_pseudonym_in_a_study()
    {
        using var study = new StudyBuilder();

        Assert.Matches("^user-[0-9a-f]{12}$", Pseudonyms.Of(study.Study).For("Ann"));
        Assert.Equal(Pseudonyms.Of(study.Study).For("Ann"), Pseudonyms.Of(study.Study).For("ann"));
        Assert.NotEqual(Pseudonyms.Of(study.Study).For("ann"), Pseudonyms.Of(study.Study).For("bob"));
    }

    [Fact]
    public void Login_has_another_pseudonym_in_another_study()
    {
        using var one = new StudyBuilder();
        using var other = new StudyBuilder();

        Assert.NotEqual(Pseudonyms.Of(one.Study).For("ann"), Pseudonyms.Of(other.Study).For("ann"));
    }

    [Fact]
    public void Bots_keep_their_names_and_nobody_stays_nobody()
    {
        using var study = new StudyBuilder();

        Assert.Equal("github-actions[bot]", Pseudonyms.Of(study.Study).For("github-actions[bot]"));
        Assert.Null(Pseudonyms.Of(study.Study).For(null));
    }
}
