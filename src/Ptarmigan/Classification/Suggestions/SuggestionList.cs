using Ptarmigan.Annotation;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Suggestions;

/// <summary>The issues on which a model's answers are put before people, in the order in which they are offered.</summary>
/// <param name="Model">The model.</param>
/// <param name="Suggestions">The suggestions.</param>
/// <param name="Pool">From how many unlabelled issues they were chosen.</param>
public sealed record SuggestionList(TrainedModel Model, IReadOnlyList<Suggestion> Suggestions, int Pool)
{
    /// <summary>How many suggestions a queue holds at most: the next queue knows what was answered meanwhile.</summary>
    public const int Length = 200;

    /// <summary>The name and version under which the model's answers are recorded.</summary>
    public string ModelName => $"{Model.Description.Name} {Model.Version}";

    /// <summary>Lets a model answer a study's unlabelled issues and chooses among them. Issues in open rounds are left out (<see cref="UnlabelledPool"/>).</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    /// <param name="model">The model.</param>
    /// <param name="repository">One repository; null for all.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="progress">How many issues have been answered.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">The model does not answer the question.</exception>
    public static SuggestionList Read(Study study, Question question, TrainedModel model, string? repository, SuggestionOrder order, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        var predicted = new UnlabelledPool(study, question, null, repository).Predict(model, progress, cancellation);
        return new SuggestionList(model, Chosen(predicted, order, study.Protocol.Seed), predicted.Count);
    }

    private static IReadOnlyList<Suggestion> Chosen(IReadOnlyList<(StudyReport Report, Prediction Prediction)> predicted, SuggestionOrder order, long seed) => order switch
    {
        SuggestionOrder.Next => predicted.Count == 0 ? [] : NextIssues.Choose(predicted, Length, seed),
        SuggestionOrder.Sure => First(predicted.OrderByDescending(one => one.Prediction.Confidence)),
        _ => First(predicted.OrderBy(one => one.Prediction.Confidence)),
    };

    private static IReadOnlyList<Suggestion> First(IOrderedEnumerable<(StudyReport Report, Prediction Prediction)> ordered) =>
    [
        .. ordered.ThenBy(one => one.Report.Repository, StringComparer.Ordinal).ThenBy(one => one.Report.Number).Take(Length)
            .Select(one => new Suggestion(one.Report, SuggestionKind.Margin, NextIssues.MarginOf(one.Prediction), one.Prediction)),
    ];
}
