using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Xunit;

namespace Ptarmigan.Tests.Classification;

public sealed class TrainingLabelsTests
{
    [Fact]
    public void Gold_counts_first_and_people_where_gold_says_nothing_and_they_agree()
    {
        using var study = new StudyBuilder();
        study.AddIssue("a/b", 1).Judged("gold", "challenges", "HR-MEM").Judged("ann", "challenges", "DI-GUIDE");
        study.AddIssue("a/b", 2).Judged("ann", "challenges", "HR-MEM;DI-GUIDE").Judged("bob", "challenges", "DI-GUIDE;HR-MEM");
        study.AddIssue("a/b", 3).Judged("ann", "challenges", "HR-MEM").Judged("bob", "challenges", "DI-GUIDE");
        study.AddIssue("a/b", 4).Judged("ann", "challenges", "DI-GUIDE");
        study.AddIssue("a/b", 5);
        new JudgmentLedger(study.Study).AddAnnotator("machine", AnnotatorKind.Model);
        study.AddIssue("a/b", 6).Judged("machine", "challenges", "HR-MEM");

        var labels = new TrainingLabels(study.Study, null);

        Assert.Equal([(1, "HR-MEM"), (2, "DI-GUIDE;HR-MEM"), (4, "DI-GUIDE")], labels.Of(Question.Challenges).OrderBy(label => label.Key).Select(label => (label.Key, label.Value.Answer)));
        Assert.Equal([1, 2, 3, 4], labels.Answered(Question.Challenges).Order());
        Assert.Equal([4, 1, 2, 3], new TrainingLabels(study.Study, "ann").Of(Question.Challenges).Keys.OrderBy(key => key == 4 ? 0 : key));
    }
}
