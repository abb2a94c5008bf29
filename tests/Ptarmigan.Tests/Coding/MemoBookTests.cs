using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class MemoBookTests
{
    [Fact]
    public void A_changed_memo_replaces_the_old_one_and_one_taken_back_is_gone()
    {
        using var study = new StudyBuilder();
        var target = MemoTarget.OfIssue(study.AddIssue("a/b", 1).Id);
        var book = new MemoBook(study.Study);
        var first = book.Write(MemoKind.Rule, target, "Tokenizers count.", "ann");

        book.Replace(first.Id, "Tokenizers do not count.", "bob");
        var second = Assert.Single(book.About(target));
        Assert.Equal(("Tokenizers do not count.", "bob", MemoKind.Rule), (second.Text, second.Author, second.Kind));
        Assert.Throws<CodingException>(() => book.Replace(first.Id, "Again.", "ann"));

        book.Replace(second.Id, null, "ann");
        Assert.Empty(book.All());
    }

    [Fact]
    public void Memos_on_what_is_coded_blind_are_their_authors_own()
    {
        using var study = new StudyBuilder();
        var issue = study.Issues.ReadByKeys([study.AddIssue("a/b", 1).Id]).Single();
        new CodebookLedger(study.Study).Do(new CreateCode(CodeLevel.Code, "memory"), "ann", "New.");
        new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann", "bob"], Filter = IssueFilter.All }, "owner");
        var challenge = new ChallengeLedger(study.Study).Code(issue, null, 1, "ann");
        var book = new MemoBook(study.Study);

        book.Write(MemoKind.Analytic, MemoTarget.OfChallenge(challenge.Id), "It is memory.", "ann");
        book.Write(MemoKind.Rule, MemoTarget.OfCode(1), "Of devices only.", "ann");

        Assert.Equal(["Of devices only."], new MemoBook(study.Study) { Viewer = "bob" }.All().Select(memo => memo.Text));
        Assert.Equal(2, new MemoBook(study.Study) { Viewer = "ann" }.All().Count);
    }

    [Fact]
    public void A_memo_is_about_something_that_is_there()
    {
        using var study = new StudyBuilder();

        Assert.Throws<CodingException>(() => new MemoBook(study.Study).Write(MemoKind.Question, MemoTarget.OfCode(7), "What is this?", "ann"));
    }
}
