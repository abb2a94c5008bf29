using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Reporting;

namespace Ptarmigan.Web.Rounds;

/// <summary>The coefficient of a closed round with its interval, for a line of a list.</summary>
internal sealed record MeasuredRound(string Name, double? Value, double? Low, double? High, bool Compared, bool? MeetsAim)
{
    /// <summary>The interval in words, with a space before it; empty where there is none.</summary>
    public string Interval => Low is null ? "" : $" ({Numbers.Rounded(Low, 2)} to {Numbers.Rounded(High, 2)})";

    /// <summary>Whether the aim is met, in words with a comma before them.</summary>
    public string Aim => MeetsAim switch { true => ", aim met", false => ", aim not met", null => "" };

    public static MeasuredRound Of(RoundAgreement agreement)
    {
        var (name, interval) = agreement.Sets is { } sets ? ("alpha", sets.MasiAlpha.Interval)
            : agreement.Report?.CohenKappa is { } kappa ? ("kappa", kappa.ShownInterval) : ("alpha", agreement.Report?.KrippendorffAlpha.Interval);
        return new MeasuredRound(name, agreement.Coefficient, interval?.Low, interval?.High, (agreement.Report?.PercentAgreement.Items ?? 0) > 0, agreement.MeetsAim);
    }
}
