using Ptarmigan.Annotation;
using Xunit;

namespace Ptarmigan.Tests.Annotation;

public sealed class JudgmentLedgerTests
{
    [Fact]
    public void Judgment_refers_to_the_text_as_it_was_then()
    {
        using var study = new StudyBuilder();
        var issue = study.AddIssue().Says("Old").Judged("ann", "ptm", "yes").Says("New");
        var ledger = new JudgmentLedger(study.Study);
        ledger.Add(new Annotator("ann", AnnotatorKind.Person), new JudgmentDraft(Question.Ptm, issue.Id, "no"));

        var stored = study.Issues.Read(new()).Single();
        var snapshots = study.Issues.ReadSnapshots(stored).ToDictionary(snapshot => snapshot.Id, snapshot => snapshot.Title);

        Assert.Equal(["Old: yes", "New: no"], ledger.Of(stored).Select(judgment => $"{snapshots[judgment.SnapshotId]}: {judgment.Answer}"));
    }

    [Fact]
    public void Newest_judgment_of_each_issue_is_the_current_one()
    {
        using var study = new StudyBuilder();
        var first = study.AddIssue().Judged("ann", "ptm", "yes").Judged("ann", "ptm", "no").Judged("bob", "ptm", "yes");
        var second = study.AddIssue().Judged("ann", "ptm", "yes").Judged("ann", "type", "bug");
        study.AddIssue();

        var current = new JudgmentLedger(study.Study).Current("ann", Question.Ptm);

        Assert.Equal([(first.Id, "no"), (second.Id, "yes")], current.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Answer)));
    }

    [Fact]
    public void Every_kind_of_annotator_has_a_word()
    {
        Assert.Equal(["person", "rules", "model", "language-model", "adjudication"], AnnotatorKinds.Words);
        Assert.All(Enum.GetValues<AnnotatorKind>(), kind => Assert.Equal(kind, AnnotatorKinds.Parse(kind.ToStoredText())));
    }
}
