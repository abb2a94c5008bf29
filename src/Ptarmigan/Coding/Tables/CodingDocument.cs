using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tables;

/// <summary>Everything that was coded as one JSON document, with the whole history of the codebook.</summary>
internal static class CodingDocument
{
    public static CodingExportReport Write(Study study, Stream stream)
    {
        var codebook = new CodebookLedger(study).Current;
        var challenges = CodingRow.Of(study).ToList();
        var memos = new MemoBook(study).All();
        var issues = new IssueCatalog(study.Database).ReadByKeys([.. memos.Select(memo => memo.Target.IssueId).OfType<long>().Distinct()]).ToDictionary(issue => issue.Id, issue => issue.Reference.ToString());
        JsonText.Write(
            new
            {
                format = "ptarmigan-coding/1",
                study = study.Protocol.Title,
                codebook = Codes(study, codebook),
                history = History(study),
                challenges = challenges.Select(row => new
                {
                    id = row.Challenge.Id, row.Challenge.Issue.Repository, row.Challenge.Issue.Number, row.Snapshot, row.Challenge.Annotator, codeId = row.Challenge.Placement.Code,
                    code = codebook.NameOf(row.Challenge.Placement.Code!.Value),
                    passage = row.Challenge.Passage is { } passage ? new { passage.Part, row.Comment, passage.Start, passage.End, passage.Quote } : null,
                    codedAt = row.Challenge.MadeAt,
                }),
                memos = memos.Select(memo => new
                {
                    memo.Id, memo.Kind, issue = memo.Target.IssueId is { } issue ? issues[issue] : null, memo.Target.Challenge, codeId = memo.Target.Code, memo.Text, memo.Author, memo.MadeAt,
                }),
                exclusions = new CodingExclusions(study).All().Select(exclusion => new
                {
                    exclusion.Issue.Repository, exclusion.Issue.Number, exclusion.Annotator, cause = exclusion.Cause.ToText(), exclusion.Reason, exclusion.MadeAt,
                }),
                batches = new BatchLedger(study).All().Select(batch => new
                {
                    batch.Number, batch.Sample, batch.Seed, batch.IsBlind, batch.State, batch.Annotators, batch.OpenedVersion, batch.ClosedVersion, batch.OpenedAt, batch.ClosedAt,
                    issues = batch.Issues.Select(issue => issue.ToString()),
                }),
                reviews = new BatchLedger(study).Reviews().Select(review => new { review.Batch, review.Reviewer, review.Notes, review.SignedAt }),
            },
            stream);
        return new CodingExportReport(codebook.InUse.Count(), 0, challenges.Count, memos.Count, []);
    }

    public static CodingExportReport WriteCodebook(Study study, Stream stream)
    {
        var codebook = new CodebookLedger(study).Current;
        JsonText.Write(new { format = "ptarmigan-codebook/1", study = study.Protocol.Title, codebook = Codes(study, codebook), history = History(study) }, stream);
        return new CodingExportReport(codebook.InUse.Count(), 0, 0, 0, []);
    }

    private static object Codes(Study study, Codebook codebook)
    {
        var guids = new StudyGuids(study);
        return new
        {
            codebook.Version,
            codes = codebook.All.Select(code => new
            {
                code.Id, guid = guids.Of(StudyGuids.CodeKind, code.Id), code.Level, code.Parent, code.Name, code.Sign, code.Text.Definition, code.Text.WhenToUse, code.Text.WhenNotToUse,
                code.Text.Examples, code.IsRetired, code.MergedInto,
            }),
        };
    }

    /// <summary>Every version; challenges of open blind batches are not named.</summary>
    private static object History(Study study) => new CodebookLedger(study).History().Select(version => new
    {
        version.Number, version.Kind, version.Summary, version.Author, version.Reason, version.MadeAt, version.Undoes,
        codes = version.Change.Codes.Select(change => new { change.Before, change.After }),
        moved = version.Change.Placements.Count,
    });
}
