namespace Ptarmigan.Statistics.Agreement;

/// <summary>How much credit a weighted kappa gives to two ordered labels, by how far apart they stand.</summary>
public enum KappaWeights
{
    /// <summary>The credit falls with the number of steps between the labels.</summary>
    Linear,

    /// <summary>The credit falls with the square of the number of steps between the labels.</summary>
    Quadratic,
}
