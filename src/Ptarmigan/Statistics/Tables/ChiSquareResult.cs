namespace Ptarmigan.Statistics.Tables;

/// <summary>A chi-square test of independence with its effect size.</summary>
/// <param name="Chi2">The statistic, with Yates's correction where that was asked for; at least 0.</param>
/// <param name="Df">The degrees of freedom: (rows - 1) (columns - 1).</param>
/// <param name="PValue">The p-value, in [0, 1].</param>
/// <param name="CramersV">The strength of association from the statistic without Yates's correction, in [0, 1].</param>
/// <param name="CramersVCorrected">The same with Bergsma's correction for bias, in [0, 1]; null where the table holds too few items for it.</param>
/// <param name="Yates">Whether <paramref name="Chi2"/> carries Yates's correction.</param>
/// <param name="Expected">The counts expected under independence, rows of columns.</param>
/// <param name="MinExpected">The smallest of them.</param>
/// <param name="RowLabels">The categories of the rows.</param>
/// <param name="ColumnLabels">The categories of the columns.</param>
/// <param name="Warnings">What makes the p-value doubtful; empty where nothing does.</param>
/// <param name="Notes">Why a value is null; empty where all exist.</param>
public sealed record ChiSquareResult(
    double Chi2,
    int Df,
    double PValue,
    double CramersV,
    double? CramersVCorrected,
    bool Yates,
    IReadOnlyList<IReadOnlyList<double>> Expected,
    double MinExpected,
    IReadOnlyList<string> RowLabels,
    IReadOnlyList<string> ColumnLabels,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Notes);
