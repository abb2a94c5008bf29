using Ptarmigan.Annotation;

namespace Ptarmigan.Web.Studies;

/// <summary>A step from all issues to coded challenges, with how many issues are left after it.</summary>
/// <param name="Title">What it asks.</param>
/// <param name="Issues">How many issues are left.</param>
/// <param name="Search">The search that shows them; null where no search can.</param>
internal sealed record EvidenceStep(string Title, int Issues, string? Search)
{
    /// <summary>The steps by the answers of the annotator that analyses use.</summary>
    public static IReadOnlyList<EvidenceStep> Of(JudgmentLedger ledger, string annotator, int issues)
    {
        var related = ledger.Answers(annotator, Question.Ptm);
        var coded = ledger.Answers(annotator, Question.Challenges);
        var name = Uri.EscapeDataString(annotator);
        return
        [
            new("All issues", issues, "/issues"),
            new("Decided whether PTM-related", related.Sum(count => count.Issues), $"/issues?annotator={name}"),
            new("PTM-related", related.Where(count => count.Answer == "yes").Sum(count => count.Issues), $"/issues?annotator={name}&answer=ptm%3Dyes"),
            new("With challenges", coded.Where(count => count.Answer.Length > 0).Sum(count => count.Issues), null),
        ];
    }
}
