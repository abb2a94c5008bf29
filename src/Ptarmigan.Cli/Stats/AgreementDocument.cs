using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Cli.Stats;

/// <summary>The JSON of <c>stats agreement</c>.</summary>
internal static class AgreementDocument
{
    public static object Of(AgreementFindings findings)
    {
        var report = findings.Report;
        return new
        {
            items = report.Items,
            raters = report.Raters.Count,
            raterNames = report.Raters,
            setSeparator = findings.SetSeparator,
            percentAgreement = report.PercentAgreement.Value,
            unanimous = report.PercentAgreement.Unanimous,
            itemsCompared = report.PercentAgreement.Items,
            cohenKappa = report.CohenKappa is { } kappa ? Cohen(kappa) : null,
            fleissKappa = Fleiss(report.FleissKappa),
            // Sets that share a label agree in part, so for sets the alpha is the one that knows it.
            krippendorffAlpha = findings.MasiAlpha is { } masi ? Alpha(masi, "masi") : Alpha(report.KrippendorffAlpha, "nominal"),
            jaccardAlpha = findings.JaccardAlpha is { } jaccard ? Alpha(jaccard, "jaccard") : null,
            wholeSetAlpha = findings.MasiAlpha is null ? null : Alpha(report.KrippendorffAlpha, "nominal"),
            gwetAc1 = Estimate(report.GwetAc1.Value, report.GwetAc1.StandardError, report.GwetAc1.Interval),
            brennanPrediger = Estimate(report.BrennanPrediger.Value, report.BrennanPrediger.StandardError, report.BrennanPrediger.Interval),
            pairs = report.Pairs.Select(pair => new { a = pair.A, b = pair.B, n = pair.Items, percentAgreement = pair.PercentAgreement, kappa = pair.Kappa }),
            perLabel = findings.PerLabel,
            confidence = findings.Confidence,
            seed = report.KrippendorffAlpha.Resampling.Seed,
            resamples = report.KrippendorffAlpha.Resampling.Replicates,
            notes = findings.Notes,
        };
    }

    private static object Cohen(CohenKappaResult kappa) => new
    {
        value = kappa.Value,
        standardError = kappa.StandardError,
        low = kappa.Interval?.Low,
        high = kappa.Interval?.High,
        maximum = kappa.Maximum,
        chanceAgreement = kappa.ChanceAgreement,
        word = AgreementScale.LandisKoch.WordFor(kappa.Value),
        scale = AgreementScale.LandisKoch.Name,
        confusion = kappa.Table.Cells.Select(cell => new { a = kappa.Table.Labels[cell.First], b = kappa.Table.Labels[cell.Second], n = cell.Items }),
    };

    private static object Fleiss(FleissKappaResult kappa) => new
    {
        value = kappa.Value,
        items = kappa.Items,
        ratingsPerItem = kappa.RatingsPerItem,
        word = AgreementScale.LandisKoch.WordFor(kappa.Value),
        scale = AgreementScale.LandisKoch.Name,
    };

    private static object Alpha(KrippendorffAlphaResult alpha, string distance) => new
    {
        value = alpha.Value,
        low = alpha.Interval?.Low,
        high = alpha.Interval?.High,
        distance,
        items = alpha.Units,
        word = AgreementScale.Krippendorff.WordFor(alpha.Value),
        scale = AgreementScale.Krippendorff.Name,
    };

    private static object Estimate(double? value, double? standardError, Interval? interval) =>
        new { value, standardError, low = interval?.Low, high = interval?.High };
}
