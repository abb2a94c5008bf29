using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="ShareFigure"/>.</summary>
internal sealed class ShareDrawing
{
    private const double Lane = 5.5;

    private static readonly Stroke Link = new(Paint.Rule, 1, 1, 3);
    private static readonly Stroke StudyStroke = new(Paint.Blue, 1.4);
    private static readonly Stroke PublishedStroke = new(Paint.Vermillion, 1.4);

    private readonly Canvas _canvas = new();
    private readonly ShareFigure _figure;
    private readonly RowFrame _frame;
    private readonly HorizontalAxis _axis;

    private ShareDrawing(ShareFigure figure)
    {
        _figure = figure;
        _frame = new(
            Figure.BodyWidth, [.. figure.Rows.Select(row => new RowLabel(row.Name))], 38, hasLabelsAbove: false,
            new(figure.StudyName, [.. figure.Rows.Select(row => Describe(row.Study))]),
            new(figure.PublishedName, [.. figure.Rows.Select(row => Describe(row.Published))]));
        var largest = Shares(figure).Select(share => Math.Max(share.Share, share.Interval?.High ?? 0)).DefaultIfEmpty(1).Max();
        _axis = new(LinearScale.OfShares(largest), _frame.PlotLeft, _frame.PlotRight, share => Numbers.Tick(share * 100) + "%");
    }

    public static Scene Draw(ShareFigure figure)
    {
        foreach (var share in Shares(figure))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(share.Whole, 1, nameof(figure));
            ArgumentOutOfRangeException.ThrowIfNegative(share.Part, nameof(figure));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(share.Part, share.Whole, nameof(figure));
        }

        return new ShareDrawing(figure).Draw();
    }

    private static IEnumerable<ShareEstimate> Shares(ShareFigure figure) =>
        figure.Rows.SelectMany(row => new[] { row.Study, row.Published }).OfType<ShareEstimate>();

    private static string Describe(ShareEstimate? share) =>
        share is { } known ? $"{Numbers.Share(known.Share)} ({Numbers.Count(known.Part)})" : Numbers.Undefined;

    private Scene Draw()
    {
        _axis.DrawGrid(_canvas, _frame.Top, _frame.Bottom);
        _frame.Draw(_canvas);
        for (var row = 0; row < _figure.Rows.Count; row++) DrawRow(_figure.Rows[row], _frame.Bands[row].Middle);

        var bottom = _axis.DrawBelow(_canvas, _frame.Bottom, _figure.AxisTitle);
        return _canvas.Finish(Figure.BodyWidth, Legend.Draw(_canvas, bottom + 8, Figure.BodyWidth, LegendEntries()));
    }

    private void DrawRow(ShareRow row, double middle)
    {
        if (row is { Study: { } ours, Published: { } theirs })
            _canvas.Line(_axis.At(ours.Share), middle - Lane, _axis.At(theirs.Share), middle + Lane, Link);

        if (row.Study is { } study)
        {
            DrawInterval(study, middle - Lane, StudyStroke);
            _canvas.Add(StudyMark(new(_axis.At(study.Share), middle - Lane)));
        }

        if (row.Published is { } published)
        {
            DrawInterval(published, middle + Lane, PublishedStroke);
            _canvas.Add(PublishedMark(new(_axis.At(published.Share), middle + Lane)));
        }
    }

    private void DrawInterval(ShareEstimate share, double y, Stroke stroke)
    {
        if (share.Interval is { } interval) Marks.Interval(_canvas, _axis, interval.Low, interval.High, y, stroke);
    }

    private static Circle StudyMark(Point centre) => new(centre, 4.5, Paint.Blue);

    private static Circle PublishedMark(Point centre) => new(centre, 4.2, Paint.Background, new(Paint.Vermillion, 1.8));

    private LegendEntry[] LegendEntries() =>
    [
        new($"{_figure.StudyName}{WholeOf(row => row.Study)}", 12, (canvas, at) => canvas.Add(StudyMark(at.Moved(6, 0)))),
        new($"{_figure.PublishedName}{WholeOf(row => row.Published)}", 12, (canvas, at) => canvas.Add(PublishedMark(at.Moved(6, 0)))),
        .. Shares(_figure).FirstOrDefault(share => share.Interval is not null).Interval is { Confidence: var confidence }
            ? [Marks.IntervalEntry(confidence, StudyStroke)]
            : Array.Empty<LegendEntry>(),
    ];

    // One number says it for all rows where all are shares of the same whole.
    private string WholeOf(Func<ShareRow, ShareEstimate?> side) =>
        _figure.Rows.Select(side).OfType<ShareEstimate>().Select(share => share.Whole).Distinct().ToArray() is [var whole]
            ? $" (of {Numbers.Count(whole)})"
            : "";
}
