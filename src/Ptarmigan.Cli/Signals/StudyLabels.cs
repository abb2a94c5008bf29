using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Cli.Signals;

/// <summary>The labelled issues of a study.</summary>
internal static class StudyLabels
{
    private const int BatchSize = 500;

    /// <summary>The issues that an annotator labelled, with their present text.</summary>
    public static IReadOnlyList<LabelledText> Read(Study study, string annotator)
    {
        var ledger = new JudgmentLedger(study);
        var ptm = ledger.Current(annotator, Question.Ptm);
        var type = ledger.Current(annotator, Question.Type);
        var challenges = ledger.Current(annotator, Question.Challenges);
        var catalog = new IssueCatalog(study.Database);
        var labelled = ptm.Keys.Union(type.Keys).Union(challenges.Keys).Order();
        return
        [
            .. from batch in labelled.Chunk(BatchSize)
               from issue in catalog.ReadByKeys(batch)
               let thread = catalog.ReadThread(issue)
               select new LabelledText(
                   issue.Reference.Repository.ToString(), ReportText.Read(issue.Title, thread.Body),
                   ptm.GetValueOrDefault(issue.Id)?.Answer, type.GetValueOrDefault(issue.Id)?.Answer, challenges.GetValueOrDefault(issue.Id)?.Members),
        ];
    }
}
