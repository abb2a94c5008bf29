using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Tests.Accounts;

public sealed class InvitationBookTests
{
    [Fact]
    public void A_link_can_be_used_for_seven_days_and_not_a_second_longer()
    {
        var clock = new LaterTime();
        using var study = new StudyBuilder(time: clock);
        var invitations = new InvitationBook(study.Study);
        var (first, second) = (invitations.Invite(Role.Annotator, "own"), invitations.Invite(Role.Annotator, "own"));

        clock.Later = InvitationBook.Life - TimeSpan.FromMinutes(1);
        Assert.NotNull(invitations.Find(first));
        Assert.Equal("ann", invitations.TakeUp(first, "ann", "hash").Name);
        clock.Later = InvitationBook.Life + TimeSpan.FromSeconds(1);
        Assert.Null(invitations.Find(second));
        Assert.Empty(invitations.Open());
        Assert.Throws<AccountException>(() => invitations.TakeUp(second, "bob", "hash"));
        Assert.Null(new AccountBook(study.Study).Find("bob"));
    }

    [Fact]
    public void Who_comes_with_a_link_that_cannot_be_used_is_told_why()
    {
        var clock = new LaterTime();
        using var study = new StudyBuilder(time: clock);
        var invitations = new InvitationBook(study.Study);
        var (used, withdrawn, late) = (invitations.Invite(Role.Annotator, "own"), invitations.Invite(Role.Annotator, "own"), invitations.Invite(Role.Annotator, "own"));
        invitations.TakeUp(used, "ann", "hash");
        invitations.Withdraw(invitations.Open()[^1].Id);
        clock.Later = InvitationBook.Life + TimeSpan.FromSeconds(1);

        Assert.Equal(
            [InvitationEnd.Used, InvitationEnd.Withdrawn, InvitationEnd.Expired, InvitationEnd.Unknown],
            new[] { used, withdrawn, late, used[..40] }.Select(invitations.EndOf));
        Assert.Contains("expired", Assert.Throws<AccountException>(() => invitations.TakeUp(late, "bob", "hash")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_links_can_be_told_apart_by_whom_they_are_for()
    {
        using var study = new StudyBuilder();
        var invitations = new InvitationBook(study.Study);
        invitations.Invite(Role.Annotator, "own", " Ann ");
        invitations.Invite(Role.Annotator, "own", " ");

        Assert.Equal([null, "Ann"], invitations.Open().Select(open => open.Person));
        Assert.Throws<AccountException>(() => invitations.Invite(Role.Annotator, "own", new string('a', AccountBook.LongestName + 1)));
    }

    [Fact]
    public void A_link_for_a_new_password_expires_too_and_leaves_the_old_password()
    {
        var clock = new LaterTime();
        using var study = new StudyBuilder(time: clock);
        var ann = new AccountBook(study.Study).Add("ann", Role.Annotator, "old");
        var token = new InvitationBook(study.Study).LetResetPassword(ann, "own");

        clock.Later = InvitationBook.Life + TimeSpan.FromSeconds(1);

        Assert.Throws<AccountException>(() => new InvitationBook(study.Study).TakeUp(token, "", "new"));
        Assert.Equal("old", new AccountBook(study.Study).Find("ann")!.PasswordHash);
    }
}
