using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Classification.Models;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Neighbours;

/// <summary>Places by the features of a model: words weighed by how rare they are, signals, and directions of meaning.</summary>
internal sealed class FeatureEmbedding(TrainedModel model) : IReportEmbedding
{
    private static readonly double[] Weights = Weigh();

    public int Width => model.Space.Width;

    public SparseRow Of(ReportText report) => Normalized(model.Space.Vector(report).Weighed(Weights));

    public static SparseRow Normalized(SparseRow row)
    {
        var square = 0.0;
        foreach (var value in row.Values) square += (double)value * value;
        if (square == 0) return new SparseRow([], []);
        var factor = (float)(1 / Math.Sqrt(square));
        for (var i = 0; i < row.Values.Length; i++) row.Values[i] *= factor;
        return row;
    }

    /// <summary>What the numbers and the skeleton say is how a report is written, not what it is about.</summary>
    private static double[] Weigh()
    {
        var weights = new double[FeatureVector.Blocks];
        weights[(int)FeatureBlock.TitleWords] = 0.7;
        weights[(int)FeatureBlock.ProseWords] = 0.7;
        weights[(int)FeatureBlock.AllWords] = 0.5;
        weights[(int)FeatureBlock.Signals] = 1;
        weights[(int)FeatureBlock.Topics] = 1;
        return weights;
    }
}
