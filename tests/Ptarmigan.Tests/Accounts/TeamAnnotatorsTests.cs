using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Tests.Accounts;

public sealed class TeamAnnotatorsTests
{
    [Fact]
    public void Who_has_no_account_that_may_judge_is_refused_by_name()
    {
        using var study = Team();
        var team = new TeamAnnotators(study.Study);

        Assert.Equal(["Ann", "Olga"], team.Named(["ann", "OLGA"]));
        Assert.Contains("`Bobb`", Assert.Throws<AccountException>(() => team.Named(["Ann", "Bobb"])).Message, StringComparison.Ordinal);
        Assert.Contains("`Rea` is a reader", Assert.Throws<AccountException>(() => team.Named(["rea"])).Message, StringComparison.Ordinal);
        Assert.Contains("blocked", Assert.Throws<AccountException>(() => team.Named(["Late"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotators_are_proposed_and_all_who_judge_while_there_are_fewer_than_two()
    {
        using var study = Team();
        Assert.Equal(["Ann", "Olga"], new TeamAnnotators(study.Study).Proposed);

        new AccountBook(study.Study).Add("Bob", Role.Annotator, "hash");
        Assert.Equal(["Ann", "Bob"], new TeamAnnotators(study.Study).Proposed);
    }

    private static StudyBuilder Team()
    {
        var study = new StudyBuilder();
        var accounts = new AccountBook(study.Study);
        accounts.Add("Olga", Role.Owner, "hash");
        accounts.Add("Ann", Role.Annotator, "hash");
        accounts.Add("Rea", Role.Reader, "hash");
        accounts.SetBlocked(accounts.Add("Late", Role.Annotator, "hash"), true);
        return study;
    }
}
