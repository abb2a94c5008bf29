using Ptarmigan.Annotation;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Tests;

namespace Ptarmigan.Web.Tests;

/// <summary>Coding in a made-up study: a codebook, a pilot with differences that waits for its review, and challenges outside of it.</summary>
internal static class MadeUpCoding
{
    public static readonly string[] Pages =
    [
        "/code", "/code?issue=snowfield/feathers%231", "/codebook", "/codebook?code=3", "/codebook?code=6", "/codebook/merge?codes=4&into=3", "/codebook/3/split", "/codebook/history",
        "/codebook/history?older=2&newer=9", "/codebook/history?version=4", "/codebook/revisit?all=yes", "/batches", "/batches/1", "/codes", "/codes?level=theme",
        "/codes/1", "/codes/3?repository=snowfield/feathers",
    ];

    public static void Fill(StudyBuilder builder)
    {
        MadeUpStudy.Fill(builder);
        var study = builder.Study;
        var codebook = new CodebookLedger(study);
        Do(new CreateCode(CodeLevel.Theme, "Model Reuse") { Sign = "MR", Text = new CodeText { Definition = "Taking a model that somebody else trained." } });
        Do(new CreateCode(CodeLevel.SubTheme, "Loading", 1) { Sign = "MR-LOAD" });
        Do(new CreateCode(CodeLevel.Code, "fails to load", 2) { Text = new CodeText { Definition = "The weights cannot be read.", WhenToUse = "An error while loading.", WhenNotToUse = "A slow download.", Examples = "`KeyError` at load" } });
        Do(new CreateCode(CodeLevel.Code, "does not load everywhere", 2));
        Do(new CreateCode(CodeLevel.SubTheme, "Training further", 1) { Sign = "MR-TUNE" });
        Do(new CreateCode(CodeLevel.Code, "epochs are unclear", 5));
        Do(new CreateCode(CodeLevel.Code, "revision is not pinned"));
        Do(new RenameCode(7, "revision not pinned", null));
        Do(new CreateCode(CodeLevel.Code, "manual is wrong"));

        var batches = new BatchLedger(study);
        var pilot = batches.Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 8, Filter = new IssueFilter { Text = TextQuery.Parse("epochs") } }, "Olga");
        foreach (var (place, reference) in pilot.Issues.Index())
        {
            Code(study, reference, EvidencePart.Body, "epochs", 6, "ann");
            if (place == 1) new CodingExclusions(study).Exclude(Find(study, reference), "bob", ExclusionCause.Insufficient, "It does not say which data.");
            else Code(study, reference, EvidencePart.Body, "epochs", place == 2 ? 3 : 6, "bob");
            foreach (var annotator in pilot.Annotators) batches.SetDone(Find(study, reference), annotator);
        }

        batches.Close(1);
        var issue = new IssueReference(RepositoryName.Parse("snowfield/feathers"), 1);
        Code(study, issue, EvidencePart.Title, "checkpoint fails", 3, "ann");
        var long1 = Code(study, issue, EvidencePart.Body, "The weights load on one machine and **not** on another.", 4, "ann");
        Code(study, issue, EvidencePart.Body, "weights load on one machine", 3, "ann");
        Code(study, issue, EvidencePart.Body, "KeyError", 3, "ann");
        Code(study, issue, EvidencePart.Body, "KeyError", 4, "ann");
        Code(study, issue, EvidencePart.Comment, "Pinning the revision helped", 7, "ann");
        Code(study, issue, null, "", 2, "ann");
        var memos = new MemoBook(study);
        memos.Write(MemoKind.Question, MemoTarget.OfChallenge(long1.Id), "Is it the machine, or the version on it?", "ann");
        memos.Write(MemoKind.Analytic, MemoTarget.OfIssue(Find(study, issue).Id), "The answer came from the maintainer within a day.", "bob");
        memos.Write(MemoKind.Rule, MemoTarget.OfCode(3), "Only where an error is quoted.", "ann");
        codebook.Do(new SplitCode(6, [new SplitPart("epochs for small data", null, [.. new ChallengeLedger(study).At(6).Take(2).Select(challenge => challenge.Id)])]), "ann", "Small data are a question of their own.");

        void Do(CodebookOperation operation) => codebook.Do(operation, "ann", "New.");
    }

    /// <summary>Codes the first place where some words stand.</summary>
    public static Challenge Code(Study study, IssueReference issue, EvidencePart? part, string words, long code, string annotator)
    {
        var ledger = new ChallengeLedger(study);
        var known = Find(study, issue);
        var text = ledger.TextOf(known);
        var comment = part == EvidencePart.Comment ? text.Comments.First(other => other.Comment.Body!.Contains(words, StringComparison.Ordinal)).Id : (long?)null;
        var found = part is { } kind ? text.Quote(kind, comment, words)! : null;
        return ledger.Code(known, found is null ? null : new Passage(found.Part, found.Comment, found.Start, found.End, found.Quote), code, annotator);
    }

    public static Issue Find(Study study, IssueReference reference) => new IssueCatalog(study.Database).Find(reference)!;
}
