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
