using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;

namespace Ptarmigan.Classification.Training;

/// <summary>How a question's classifier is trained. The numbers were chosen by cross-validation on repositories that are not among those set aside for measuring.</summary>
internal sealed record Recipe
{
    /// <summary>Weight of each family of features.</summary>
    public required double[] Weights { get; init; }

    /// <summary>What an error on a report of full weight costs.</summary>
    public required double Cost { get; init; }

    /// <summary>How far rare answers are made up for: 0 not at all, 1 in full.</summary>
    public required double Balance { get; init; }

    /// <summary>What a challenge that is not a report's primary one counts.</summary>
    public double Secondary { get; init; } = 1;

    /// <summary>How much of its theme's score a sub-theme gets.</summary>
    public double ThemeShare { get; init; }

    /// <summary>Weight of the copies of features that belong to one repository. Source: Daumé (2007), "Frustratingly easy domain adaptation", ACL.</summary>
    public double OwnCopy { get; init; } = 1;

    /// <summary>The recipe of a question.</summary>
    public static Recipe Of(Question question) => question == Question.Type ? Type : question == Question.Ptm ? Ptm : Challenges;

    private static Recipe Type { get; } = new() { Weights = Weigh(structure: 0.57, signals: 0.5, meaning: 0.7), Cost = 0.3, Balance = 0.5 };

    private static Recipe Ptm { get; } = new() { Weights = Weigh(structure: 0, signals: 0.7, meaning: 1), Cost = 0.1, Balance = 0.75 };

    private static Recipe Challenges { get; } = new() { Weights = Weigh(structure: 0, signals: 1.5, meaning: 1), Cost = 0.15, Balance = 0.5, Secondary = 0.5, ThemeShare = 0.3 };

    private static double[] Weigh(double structure, double signals, double meaning)
    {
        var weights = new double[FeatureVector.Blocks];
        weights[(int)FeatureBlock.TitleWords] = Math.Sqrt(1);
        weights[(int)FeatureBlock.TitleLetters] = Math.Sqrt(0.7);
        weights[(int)FeatureBlock.ProseWords] = Math.Sqrt(0.5);
        weights[(int)FeatureBlock.LeadWords] = Math.Sqrt(0.6);
        weights[(int)FeatureBlock.ProseLetters] = Math.Sqrt(0.5);
        weights[(int)FeatureBlock.AllWords] = Math.Sqrt(1);
        weights[(int)FeatureBlock.Structure] = Math.Sqrt(structure);
        weights[(int)FeatureBlock.Signals] = Math.Sqrt(signals);
        weights[(int)FeatureBlock.Numbers] = Math.Sqrt(1.2);
        weights[(int)FeatureBlock.Topics] = meaning;
        return weights;
    }
}
