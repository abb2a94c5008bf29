namespace Ptarmigan.Statistics.Survival;

/// <summary>What <see cref="CoxRegression"/> found.</summary>
public sealed record CoxRegressionResult
{
    /// <summary>The name of the group whose hazard is the denominator.</summary>
    public required string Reference { get; init; }

    /// <summary>The name of the group whose hazard is the numerator.</summary>
    public required string Group { get; init; }

    /// <summary>The hazard of <see cref="Group"/> over that of <see cref="Reference"/>; above 1, its events come sooner. Null where undefined.</summary>
    public double? HazardRatio { get; init; }

    /// <summary>The Wald interval of the hazard ratio, symmetric on the logarithmic scale. Null where undefined.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The natural logarithm of the hazard ratio. Null where undefined.</summary>
    public double? Coefficient { get; init; }

    /// <summary>The standard error of <see cref="Coefficient"/>. Null where undefined.</summary>
    public double? StandardError { get; init; }

    /// <summary>The Wald statistic, coefficient over standard error. Null where undefined.</summary>
    public double? Z { get; init; }

    /// <summary>The two-sided p-value of the Wald statistic, in [0, 1]. Null where undefined.</summary>
    public double? PValue { get; init; }

    /// <summary>The score test of equal hazards, chi-squared with one degree of freedom; without ties the log-rank statistic. Null where undefined.</summary>
    public double? ScoreChiSquared { get; init; }

    /// <summary>The likelihood ratio test of equal hazards, chi-squared with one degree of freedom. Null where undefined.</summary>
    public double? LikelihoodRatioChiSquared { get; init; }

    /// <summary>The Newton-Raphson steps taken.</summary>
    public int Iterations { get; init; }

    /// <summary>Whether the last step no longer moved the coefficient.</summary>
    public bool Converged { get; init; }

    /// <summary>Why there is no hazard ratio; null where there is one.</summary>
    public string? Note { get; init; }
}
