using Ptarmigan.Annotation;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Counts what a run would ask: every text is read and measured, and what the study keeps is left out.</summary>
internal sealed class ForecastRun(Study study, LanguageModelOptions options, LanguageModelAnnotator annotator)
{
    /// <summary>What an answer takes before any was seen: the form, a reason of two sentences and some quotes.</summary>
    private const double UsualOutput = 200;

    /// <summary>From how many answers on a share of them says something.</summary>
    private const int LeastAnswers = 20;

    public LanguageModelForecast Run(IProgress<int>? progress, CancellationToken cancellation)
    {
        var cache = new AnswerCache(study, options);
        var issues = AskedIssues.Choose(study, options);
        var own = new JudgmentLedger(study).Current(annotator.Name, Question.Ptm);
        var share = PtmShare();
        var output = Math.Min(cache.MeanOutput() ?? UsualOutput, options.MaxOutputTokens);
        var (kept, requests, input) = (0, 0.0, 0.0);
        foreach (var (measured, id) in issues.Index())
        {
            progress?.Report(measured);
            cancellation.ThrowIfCancellationRequested();
            var issue = AskedIssues.Read(study, id, options);
            foreach (var prompt in annotator.Prompts)
            {
                var weight = !prompt.Question.IsSet ? 1 : own.TryGetValue(id, out var ptm) ? ptm.Answer == "no" ? 0 : 1 : options.Questions.Contains(Question.Ptm) ? share : 1;
                if (weight == 0) continue;
                var message = issue.Message(prompt);
                if (cache.Find(cache.Key(prompt, message)) is not null)
                {
                    kept++;
                    continue;
                }

                requests += weight;
                input += weight * TokenEstimate.Of(prompt.Instructions, message);
            }
        }

        var use = new TokenUse((long)Math.Ceiling(input), (long)Math.Ceiling(requests * output));
        var isShared = annotator.Prompts.Any(prompt => prompt.Question.IsSet) && options.Questions.Contains(Question.Ptm);
        return new LanguageModelForecast(issues.Count, kept, (int)Math.Ceiling(requests), isShared ? share : null, use, options.Price?.Of(use));
    }

    /// <summary>By what this annotator said so far, else by the study's gold, else the most there can be.</summary>
    private double PtmShare() => ShareBy(annotator.Name) ?? ShareBy(study.Protocol.Annotator) ?? 1;

    private double? ShareBy(string name) => study.Database.Connection.Query(
        """
        SELECT COUNT(*), SUM(CASE WHEN j.answer = 'yes' THEN 1.0 ELSE 0.0 END) FROM current_judgment AS j JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id
        WHERE a.name = @name AND q.name = 'ptm'
        """,
        row => row.GetInt64(0) >= LeastAnswers ? row.GetDouble(1) / row.GetInt64(0) : (double?)null, ("name", name)).Single();
}
