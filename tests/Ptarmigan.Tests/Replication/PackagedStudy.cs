using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Issues;
using Ptarmigan.Tests.Coding.Refi;

namespace Ptarmigan.Tests.Replication;

/// <summary>A small study with something in every part: labels, a closed round, a reviewed batch, a codebook, challenges, memos.</summary>
internal static class PackagedStudy
{
    public static readonly string[] Texts =
        ["one 😀", "=body \"quoted\"\r\nwrite to jane.doe@example.org or use ghp_0123456789abcdefghijABCDEFGHIJ012345", "-comment", "two", "עברית e\u0301", "second", "three", "", "third"];

    public static StudyBuilder Make()
    {
        var study = CodedStudy.WithIssues(Texts, others: 12);
        for (var key = 1; key <= 15; key++) Label(study, key);
        Round(study);
        CodedStudy.Code(study, ["alpha", "=beta"], 3);
        var batches = new BatchLedger(study.Study);
        batches.Open(new BatchPlan { Annotators = ["ann", "carol"], Size = 3, Filter = new IssueFilter { Repositories = [RepositoryName.Parse("other/one")] } }, "ann");
        foreach (var issue in batches.Find(1).Issues.Select(reference => study.Issues.Find(reference)!).ToList())
        {
            foreach (var annotator in new[] { "ann", "carol" })
            {
                new Ptarmigan.Coding.Passages.CodingExclusions(study.Study).Exclude(issue, annotator, Ptarmigan.Coding.Passages.ExclusionCause.TooVague, "carol said so.");
                batches.SetDone(issue, annotator);
            }
        }

        batches.Close(1);
        batches.Sign(1, "ann", "Nothing to say, says carol.");
        return study;
    }

    private static void Label(StudyBuilder study, int key)
    {
        var issue = new IssueBuilder(study.Database, key);
        issue.Judged("gold", "ptm", key % 2 == 0 ? "yes" : "no").Judged("gold", "type", key % 3 == 0 ? "bug" : "question");
        if (key % 2 == 0) issue.Judged("gold", "challenges", key % 4 == 0 ? "HR-MEM" : "SE-IMPORT;HR-MEM");
        if (key % 5 != 0) issue.Closed($"2020-0{1 + (key % 9)}-15").Event("closed", $"2020-0{1 + (key % 9)}-15", "octo-cat").Event("assigned", "2020-01-09", "octo-cat", "hubert");
    }

    private static void Round(StudyBuilder study)
    {
        new GuidelineBook(study.Study).Add(Question.Ptm, "# Guideline\n\nInclude what is about models, says carol.", "ann", "First.");
        var round = RoundOpening.Open(study.Study, new RoundPlan { Name = "pilot", Question = Question.Ptm, Annotators = ["ann", "carol"], Sample = new RoundSample { Size = 6 } }, "ann");
        foreach (var annotator in round.Annotators)
        {
            var queue = new RoundQueue(study.Study, round, annotator);
            while (queue.Next() is { } item) queue.Answer(item.IssueId, new RoundAnswer((item.IssueId + annotator.Length) % 3 == 0 ? "no" : "yes"));
        }

        RoundClosing.Close(study.Study, round, "ann", "Done.");
    }
}
