using Ptarmigan.Selection.Overrides;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class NaturalLanguageCriterionTests
{
    private const string Four = "repository\no/chinese\no/english\no/none\no/short\n";

    [Fact]
    public void Issues_tell_whether_a_repository_is_english_and_what_nobody_can_tell_stays()
    {
        using var study = Study();

        var step = study.Step("natural-language");

        Assert.Equal((4, 3), (step.In, step.Kept));
        Assert.Equal(
            [
                "o/chinese False not English (0 of 2 texts English, 0 undetermined)",
                "o/english True English (2 of 2 texts English, 1 undetermined)",
                "o/none True undetermined: no text",
                "o/short True undetermined: too little prose (1 text)",
            ],
            step.Verdicts.Select(verdict => $"{verdict.Repository} {verdict.IsKept} {verdict.Reason}"));
    }

    [Fact]
    public void Score_and_length_of_every_text_stand_in_the_store()
    {
        using var study = Study();
        study.Run();

        var findings = study.Study.Database.Connection.Query(
            "SELECT language, score, letters FROM candidate_language ORDER BY candidate_id, number", row => (row.GetString(0), row.DoubleOrNull(1), row.GetInt64(2))).ToList();

        Assert.Equal(6, findings.Count);
        Assert.All(findings.Where(finding => finding.Item1 == "english"), finding => Assert.InRange(finding.Item2!.Value, 0.6, 1));
    }

    [Fact]
    public void A_person_may_say_otherwise_and_take_it_back()
    {
        using var study = Study();
        var ledger = new OverrideLedger(study.Study);

        ledger.Record(OverrideKind.Language, "o/chinese", "english", "its README is", "ann");
        Assert.Contains("o/chinese", study.Selected(), StringComparison.Ordinal);

        ledger.Record(OverrideKind.Language, "o/chinese", null, "read again", "ann");
        Assert.DoesNotContain("o/chinese", study.Selected(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_set_by_a_person_shows_what_was_proposed_and_why_it_was_changed()
    {
        using var study = new CandidateStudy(CandidateStudy.Nothing with { Stars = Ptarmigan.Studies.ThresholdRule.At(3) }, "repository,stars\no/a,1\no/b,4\no/c,9\n");
        new OverrideLedger(study.Study).Record(OverrideKind.Threshold, "stars", "5", "too many left", "ann");

        var step = study.Step("stars");

        Assert.Equal("o/c", study.Selected());
        Assert.Contains("5 instead of 3, by ann: too many left", step.Notes);
        Assert.Equal("at least 5 stars, set by a person", step.Parameter);
    }

    private static CandidateStudy Study()
    {
        var study = new CandidateStudy(CandidateStudy.Nothing with { NeedsEnglish = true }, Four);
        Add("o/chinese", 1, "加载模型的时候出错", "请问应该怎么解决这个问题？");
        Add("o/chinese", 2, "无法运行", "运行程序以后没有任何输出");
        Add("o/english", 1, "Cannot load the model", "It fails after the update of last week.");
        Add("o/english", 2, "Please document the options", "I could not find out what they mean.");
        Add("o/english", 3, "OOM", "```\nRuntimeError: CUDA out of memory\n```");
        Add("o/short", 1, "Bug", null);
        return study;

        void Add(string repository, int number, string title, string? body) => study.Study.Database.Connection.Execute(
            "INSERT INTO candidate_text (candidate_id, number, title, body) SELECT id, @number, @title, @body FROM candidate WHERE name = @name",
            ("name", repository), ("number", number), ("title", title), ("body", body));
    }
}
