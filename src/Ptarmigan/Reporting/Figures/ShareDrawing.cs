using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="ShareFigure"/>.</summary>
internal static class ShareDrawing
{
    private static readonly PairedMark Study = new(12, new(Paint.Blue, 1.4), centre => new Circle(centre, 4.5, Paint.Blue));

    private static readonly PairedMark Published = new(
        12, new(Paint.Vermillion, 1.4), centre => new Circle(centre, 4.2, Paint.Background, new(Paint.Vermillion, 1.8)));

    public static Scene Draw(ShareFigure figure)
    {
        foreach (var share in Shares(figure))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(share.Whole, 1, nameof(figure));
            ArgumentOutOfRangeException.ThrowIfNegative(share.Part, nameof(figure));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(share.Part, share.Whole, nameof(figure));
        }

        var frame = new RowFrame(
            Figure.BodyWidth, [.. figure.Rows.Select(row => new RowLabel(row.Name))], 38, hasLabelsAbove: false,
            new(figure.StudyName, [.. figure.Rows.Select(row => Describe(row.Study))]),
            new(figure.PublishedName, [.. figure.Rows.Select(row => Describe(row.Published))]));
        var largest = Shares(figure).Select(share => Math.Max(share.Share, share.Interval?.High ?? 0)).DefaultIfEmpty(1).Max();
        var axis = new HorizontalAxis(LinearScale.OfShares(largest), frame.PlotLeft, frame.PlotRight, share => Numbers.Tick(share * 100) + "%");
        return new PairedRows(frame, axis, lane: 5.5, Study, Published).Draw(
            [.. figure.Rows.Select(row => (Estimated(row.Study), Estimated(row.Published)))], figure.AxisTitle,
            figure.StudyName + WholeOf(figure, row => row.Study), figure.PublishedName + WholeOf(figure, row => row.Published));
    }

    private static IEnumerable<ShareEstimate> Shares(ShareFigure figure) =>
        figure.Rows.SelectMany(row => new[] { row.Study, row.Published }).OfType<ShareEstimate>();

    private static string Describe(ShareEstimate? share) =>
        share is { } known ? $"{Numbers.Share(known.Share)} ({Numbers.Count(known.Part)})" : Numbers.Undefined;

    private static Estimate? Estimated(ShareEstimate? share) => share is { } known ? new Estimate(known.Share, known.Interval) : null;

    // One number says it for all rows where all are shares of the same whole.
    private static string WholeOf(ShareFigure figure, Func<ShareRow, ShareEstimate?> side) =>
        figure.Rows.Select(side).OfType<ShareEstimate>().Select(share => share.Whole).Distinct().ToArray() is [var whole]
            ? $" (of {Numbers.Count(whole)})"
            : "";
}
