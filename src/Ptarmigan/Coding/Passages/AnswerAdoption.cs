using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Passages;

/// <summary>Takes answers on challenges over as codings, to go on from them: to find codes below the sub-themes, or to split these.</summary>
public static class AnswerAdoption
{
    /// <summary>Codes each issue as a whole with the sub-themes that an annotator named; what is coded so already adds nothing.</summary>
    /// <param name="study">The study; its codebook must know the sub-themes, by their signs.</param>
    /// <param name="annotator">The annotator, who then counts as who coded.</param>
    /// <returns>How many challenges are new, in how many issues there is one, and how often each code was named that the codebook does not know.</returns>
    /// <exception cref="CodingException">The annotator has named no challenge.</exception>
    public static (int Added, int Issues, IReadOnlyDictionary<string, int> Unknown) Adopt(Study study, string annotator = Annotator.Gold)
    {
        ArgumentNullException.ThrowIfNull(study);
        using var transaction = study.Database.Connection.BeginTransaction();
        var answers = new JudgmentLedger(study).Current(annotator, Question.Challenges);
        if (answers.Values.All(answer => answer.Members.Count == 0)) throw new CodingException($"The annotator `{annotator}` has named no challenge.", null, "`ptarmigan annotator list` shows who has judged what.");

        var signs = new CodebookLedger(study).Current.InUse.Where(code => code.Sign is not null).ToDictionary(code => code.Sign!, code => code, StringComparer.OrdinalIgnoreCase);
        var challenges = new ChallengeLedger(study);
        var (added, unknown) = (0, new Dictionary<string, int>(StringComparer.Ordinal));
        var coded = new HashSet<long>();
        foreach (var issue in new IssueCatalog(study.Database).ReadByKeys([.. answers.Keys]))
        {
            foreach (var member in answers[issue.Id].Members.Distinct())
            {
                if (!signs.TryGetValue(member, out var code) || code.Level == CodeLevel.Theme)
                {
                    unknown[member] = unknown.GetValueOrDefault(member) + 1;
                    continue;
                }

                coded.Add(issue.Id);
                var challenge = new Challenge(0, issue.Reference, issue.Id, issue.SnapshotId, annotator, null, new Placement(code.Id)) { MadeAt = study.Time.GetUtcNow() };
                if (challenges.Bring(challenge).IsNew) added++;
            }
        }

        transaction.Commit();
        return (added, coded.Count, unknown);
    }
}
