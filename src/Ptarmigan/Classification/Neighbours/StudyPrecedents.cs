using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>The precedents that may be shown of a study: labelled issues without those that somebody judges blind just now.</summary>
public static class StudyPrecedents
{
    /// <summary>A search among them; null where there are none.</summary>
    /// <param name="study">The study.</param>
    /// <param name="model">The model by whose features they are compared.</param>
    public static PrecedentSearch? Of(Study study, TrainedModel model) => Labelled(study, null) is { Count: > 0 } labelled ? new PrecedentSearch(model, labelled) : null;

    /// <summary>The issues.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">Whose labels count; null for what counts in the study (<see cref="TrainingLabels"/>).</param>
    public static IReadOnlyList<LabelledIssue> Labelled(Study study, string? annotator)
    {
        ArgumentNullException.ThrowIfNull(study);
        var blind = new RoundCatalog(study).IssuesInBlindRounds();
        return [.. new StudyReports(study).LabelledIssues(annotator).Where(issue => !blind.Contains(issue.Report.IssueId))];
    }
}
