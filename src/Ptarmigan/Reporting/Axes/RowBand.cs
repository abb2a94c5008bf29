namespace Ptarmigan.Reporting.Axes;

/// <summary>The strip of a plot that belongs to one row.</summary>
internal readonly record struct RowBand(double Top, double Bottom)
{
    public double Middle => (Top + Bottom) / 2;

    public double Height => Bottom - Top;
}
