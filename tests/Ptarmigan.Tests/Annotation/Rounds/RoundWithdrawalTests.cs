using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Rounds;

public sealed class RoundWithdrawalTests
{
    [Fact]
    public void A_round_nobody_has_answered_can_be_taken_back_and_opened_again()
    {
        using var study = new RoundStudy(6);
        var wrong = study.Open("one", "ann", "bobb");

        RoundWithdrawal.Withdraw(study.Study, wrong);

        Assert.Empty(new RoundCatalog(study.Study).Read());
        Assert.Equal(6, study.Open("one", "ann", "bob").IssueCount);
    }

    [Fact]
    public void A_round_in_which_anything_was_done_stays()
    {
        using var study = new RoundStudy(6);
        var (begun, closed) = (study.Open("begun"), study.Open(RoundStudy.Plan("closed") with { Sample = new RoundSample { MayRepeat = true } }));
        var queue = study.Queue(begun, "ann");
        queue.Skip(queue.Next()!.IssueId);
        study.Close(closed);

        Assert.Throws<AnnotationException>(() => RoundWithdrawal.Withdraw(study.Study, begun));
        Assert.Throws<AnnotationException>(() => RoundWithdrawal.Withdraw(study.Study, closed));
        Assert.Equal(2, new RoundCatalog(study.Study).Read().Count);
    }
}
