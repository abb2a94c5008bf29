namespace Ptarmigan.Reporting.Scenes;

/// <summary>One line of text.</summary>
/// <param name="Place">The anchor on the baseline.</param>
/// <param name="Text">The text, already cleaned of what may not be written.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Anchor">Which part of the text stands at the place.</param>
internal sealed record TextLine(Point Place, string Text, TextStyle Style, Anchor Anchor = Anchor.Start) : Shape
{
    /// <summary>The room it takes in the widest font of the family list.</summary>
    public override Bounds Bounds
    {
        get
        {
            var width = TextWidths.Widest(Text, Style);
            var left = Anchor switch { Anchor.Start => Place.X, Anchor.Middle => Place.X - width / 2, _ => Place.X - width };
            return new(left, Place.Y - Style.Ascent, left + width, Place.Y + Style.Descent);
        }
    }

    public override Shape Moved(double right, double down) => this with { Place = Place.Moved(right, down) };
}
