namespace Ptarmigan.Statistics.Ranks;

/// <summary>How the p-value of a Mann-Whitney test is computed.</summary>
public enum MannWhitneyMethod
{
    /// <summary><see cref="Exact"/> where no values are equal and the smaller sample holds at most 8, else <see cref="Asymptotic"/>.</summary>
    Auto,

    /// <summary>From the exact null distribution of U; where values are equal, as <see cref="ExactTies"/>.</summary>
    Exact,

    /// <summary>From the permutation distribution of U given the ties in the data; without ties the same as <see cref="Exact"/>.</summary>
    ExactTies,

    /// <summary>From the normal approximation with tie correction.</summary>
    Asymptotic,
}
