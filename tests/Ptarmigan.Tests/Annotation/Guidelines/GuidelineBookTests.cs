using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Tests.Annotation.Rounds;
using Xunit;

namespace Ptarmigan.Tests.Annotation.Guidelines;

public sealed class GuidelineBookTests
{
    [Fact]
    public void Every_question_has_a_first_guideline_with_criteria()
    {
        using var study = new StudyBuilder();
        var book = new GuidelineBook(study.Study);

        Assert.All(Question.All, question => Assert.Equal((1, true, true), (book.Current(question).Version, book.Current(question).Inclusion.Count > 2, book.Current(question).Exclusion.Count > 2)));
    }

    [Fact]
    public void Change_makes_a_version_and_keeps_the_older_one()
    {
        using var study = new StudyBuilder();
        var book = new GuidelineBook(study.Study);
        var first = book.Current(Question.Ptm);

        var second = book.Add(Question.Ptm, first.Text + "- Another.  \r\n", "ann", "It was unclear.", basedOn: 1);

        Assert.Equal(2, second.Version);
        Assert.Equal(first, book.Find(Question.Ptm, 1));
        Assert.Equal("Another.", second.Exclusion[^1]);
        Assert.Equal(["Another."], LineDifference.Between(first.Text, second.Text).Where(line => line.Change != TextChange.Same).Select(line => line.Text[2..]));
        Assert.Throws<AnnotationException>(() => book.Add(Question.Ptm, second.Text, "ann", "Nothing."));
        Assert.Throws<AnnotationException>(() => book.Add(Question.Ptm, "Other", "ann", ""));
        Assert.Contains("meanwhile", Assert.Throws<AnnotationException>(() => book.Add(Question.Ptm, "Other", "bob", "Mine.", basedOn: 1)).Message);
        Assert.Equal(2, book.History(Question.Ptm).Count);
    }

    [Fact]
    public void What_was_judged_under_an_older_version_can_be_visited_again()
    {
        using var study = new RoundStudy(3);
        var round = study.Open();
        foreach (var name in round.Annotators) study.AnswerAll(round, name, _ => "yes");
        study.Close(round);
        var book = new GuidelineBook(study.Study);
        Assert.Empty(book.JudgedUnderOlder(Question.Ptm));
        book.Add(Question.Ptm, "New.", "ann", "Because.");

        Assert.Equal(9, book.JudgedUnderOlder(Question.Ptm).Count);
        var again = study.Open(RoundStudy.Plan("again", "ann") with { Sample = new RoundSample { Kind = SampleKind.Revisit } });
        study.AnswerAll(again, "ann", _ => "yes");
        study.Close(again);

        Assert.Equal((3, 2), (again.IssueCount, again.GuidelineVersion));
        Assert.DoesNotContain(book.JudgedUnderOlder(Question.Ptm), older => older.Annotator == "ann");
    }

    [Fact]
    public void Difference_gives_back_both_texts() =>
        Gen.Select(Gen.Char['a', 'c'].List[0, 12], Gen.Char['b', 'd'].List[0, 12]).Sample((first, second) =>
        {
            var (a, b) = (first.Select(letter => letter.ToString()), second.Select(letter => letter.ToString()));
            var lines = LineDifference.Between(string.Join('\n', a), string.Join('\n', b));

            Assert.Equal(a, lines.Where(line => line.Change != TextChange.Added).Select(line => line.Text));
            Assert.Equal(b, lines.Where(line => line.Change != TextChange.Removed).Select(line => line.Text));
        });
}
