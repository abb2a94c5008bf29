using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Suggestions;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Learning;

/// <summary>What there is to learn from.</summary>
/// <param name="Labels">How many issues have an answer that counts, without those in open rounds.</param>
/// <param name="Verdicts">How often people took over what models suggested.</param>
/// <param name="Model">The model that makes suggestions.</param>
/// <param name="Annotators">Whom a new round proposes, one a line.</param>
internal sealed record LearningStanding(int Labels, IReadOnlyList<VerdictCounts> Verdicts, string Model, string Annotators)
{
    public static LearningStanding Of(Study study, Question question, StudyModels models, string annotators)
    {
        var open = new RoundCatalog(study).IssuesInOpenRounds(question);
        var labels = new TrainingLabels(study, null).Of(question);
        var model = models.For(study, question);
        return new LearningStanding(labels.Keys.Count(issue => !open.Contains(issue)), new SuggestionDesk(study, question, "").Counts(), $"{model.Description.Name} {model.Version}", annotators);
    }
}
