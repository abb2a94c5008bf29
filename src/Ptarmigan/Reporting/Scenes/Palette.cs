namespace Ptarmigan.Reporting.Scenes;

/// <summary>The colours of every paint, on white and on a dark page.</summary>
/// <remarks>
/// Source: the series are the colours of Okabe, Ito (2002), "Color Universal Design", which people with any common kind of
/// colour blindness tell apart; the dark ones are lightened to keep their contrast. The order of the series alternates dark
/// and light, so that neighbours differ in grey as well.
/// </remarks>
internal static class Palette
{
    private static readonly Paint[] SeriesOrder =
        [Paint.Blue, Paint.Orange, Paint.Green, Paint.Purple, Paint.Vermillion, Paint.Sky, Paint.Slate];

    /// <summary>Every paint that shows.</summary>
    public static IEnumerable<Paint> All => Enum.GetValues<Paint>().Where(paint => paint != Paint.None);

    /// <summary>The paint of the series at a place; they come round again after seven.</summary>
    public static Paint Series(int place) => SeriesOrder[place % SeriesOrder.Length];

    /// <summary>The name of the paint in style sheets.</summary>
    public static string Name(Paint paint) => paint.ToString().ToLowerInvariant();

    public static string Light(Paint paint) => Colours(paint).Light;

    public static string Dark(Paint paint) => Colours(paint).Dark;

    private static (string Light, string Dark) Colours(Paint paint) => paint switch
    {
        Paint.Background => ("#ffffff", "#15191e"),
        Paint.Ink => ("#1b1f24", "#e8eaed"),
        Paint.Muted => ("#555d66", "#aab3bd"),
        Paint.Rule => ("#7a838c", "#828c97"),
        Paint.Grid => ("#dde1e5", "#343b43"),
        Paint.Shade => ("#eef1f4", "#232930"),
        Paint.Blue => ("#0072b2", "#4ba3dd"),
        Paint.Orange => ("#e69f00", "#f0b434"),
        Paint.Green => ("#009e73", "#2fc79b"),
        Paint.Purple => ("#cc79a7", "#dd97bf"),
        Paint.Vermillion => ("#d55e00", "#f08446"),
        Paint.Sky => ("#56b4e9", "#8dcdf2"),
        Paint.Slate => ("#3c4650", "#c3ccd5"),
        _ => throw new ArgumentOutOfRangeException(nameof(paint), paint, "This paint has no colour."),
    };
}
