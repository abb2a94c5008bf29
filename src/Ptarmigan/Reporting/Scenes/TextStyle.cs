namespace Ptarmigan.Reporting.Scenes;

/// <summary>How a text looks.</summary>
/// <param name="Size">The font size in pixels.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Paint">Its colour.</param>
internal sealed record TextStyle(double Size, bool IsBold = false, Paint Paint = Paint.Ink)
{
    public static TextStyle Title { get; } = new(16, IsBold: true);

    public static TextStyle Normal { get; } = new(12);

    public static TextStyle Strong { get; } = new(12, IsBold: true);

    public static TextStyle Small { get; } = new(11, Paint: Paint.Muted);

    /// <summary>From one baseline to the next.</summary>
    public double LineHeight => Size * 1.3;

    // Above and below the baseline no letter of the fonts in the family list reaches further than this.
    public double Ascent => Size * 0.78;

    public double Descent => Size * 0.25;
}
