using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;

namespace Ptarmigan.Classification.Training;

/// <summary>Where the training of a question begins that a model answers already: its description, and the weights of its answers as training has them.</summary>
/// <remarks>
/// Training then looks for weights near these that fit the labels, not near zero: a few labels change little where the model was right, and much where it was wrong. Source: Yang, Yan and Hauptmann (2007),
/// "Cross-domain video concept detection using adaptive SVMs", ACM Multimedia, equation 6.
/// </remarks>
/// <param name="Head">What the model knows of the question.</param>
/// <param name="Columns">For each answer its weights, bias last, for rows whose families are weighed.</param>
internal sealed record ModelExtension(HeadDescription Head, float[][] Columns)
{
    /// <summary>From how many labels on a question is calibrated anew; fewer would say less about confidence than the model knows already.</summary>
    public const int CalibratedFrom = 200;

    /// <summary>Whether a model can be adapted to labels: it answers the question, with every answer among them, and counts the same signals.</summary>
    public static bool IsPossible(TrainedModel model, SignalSet signals, Question question, IReadOnlyList<LabelledText> reports) =>
        model.Knows(question) && model.Description.Signals == signals.Version
        && (!question.IsSet || reports.All(report => report.AnswersTo(question)?.All(model.HeadOf(question, null).Description.Labels.Contains) != false));

    /// <summary>The beginning that a model makes for a question.</summary>
    public static ModelExtension Of(TrainedModel model, Question question)
    {
        var head = model.HeadOf(question, null);
        var weights = Recipe.Of(question).Weights;
        return new ModelExtension(head.Description, [.. Enumerable.Range(head.FirstColumn, head.Columns).Select(column => Unweighed(ColumnOf(model, column), model, weights))]);
    }

    /// <summary>A column of a model as it was before it was kept in whole numbers, bias last.</summary>
    public static float[] ColumnOf(TrainedModel model, int column)
    {
        var width = model.Space.Width;
        var values = new float[width + 1];
        for (var place = 0; place < width; place++) values[place] = model.Weights[(place * model.Scales.Length) + column] * model.Scales[column];
        values[^1] = model.Biases[column];
        return values;
    }

    /// <summary>A model holds weights that have taken in those of the families; training has them apart.</summary>
    private static float[] Unweighed(float[] column, TrainedModel model, double[] weights)
    {
        for (var place = 0; place < column.Length - 1; place++)
        {
            var weight = weights[(int)model.Space.BlockOf(place)];
            column[place] = weight == 0 ? 0 : (float)(column[place] / weight);
        }

        return column;
    }
}
