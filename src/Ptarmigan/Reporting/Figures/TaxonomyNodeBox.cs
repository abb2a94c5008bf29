using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>A box of the tree with its name and triple, measured before it has a place.</summary>
internal sealed class TaxonomyNodeBox
{
    private const double Padding = 8;

    private readonly IReadOnlyList<string> _name;
    private readonly string _label;
    private readonly string _counts;
    private readonly TextStyle _style;

    /// <param name="name">The name.</param>
    /// <param name="counts">The triple.</param>
    /// <param name="width">How wide the box is.</param>
    /// <param name="isStrong">Whether it is a root or theme: bold, shaded, the triple below the name instead of beside it.</param>
    public TaxonomyNodeBox(string name, TaxonomyCounts counts, double width, bool isStrong)
    {
        _style = isStrong ? TextStyle.Strong : TextStyle.Normal;
        _counts = counts.Write();
        _label = $"{name} {_counts}";
        Width = width;
        IsStrong = isStrong;

        var room = width - 2 * Padding - (isStrong ? 0 : TextWidths.Widest(_counts, TextStyle.Small) + 10);
        _name = TextWrap.Lines(name, room, _style);
    }

    public double Width { get; }

    public bool IsStrong { get; }

    public double Height => 9 + Canvas.HeightOf(_name, _style) + (IsStrong ? TextStyle.Small.LineHeight : 0);

    /// <param name="canvas">Where to draw.</param>
    /// <param name="left">The left edge.</param>
    /// <param name="middle">The middle between its upper and lower edge.</param>
    /// <param name="address">Where it leads; null for nowhere.</param>
    public void Draw(Canvas canvas, double left, double middle, string? address = null)
    {
        var top = middle - Height / 2;
        canvas.Add(new Rectangle(left, top, Width, Height, IsStrong ? Paint.Shade : Paint.Background, new(Paint.Rule), 3));
        var below = canvas.Lines(left + Padding, top + 3.5, _name, _style);
        if (IsStrong) canvas.Lines(left + Padding, below, [_counts], TextStyle.Small);
        else canvas.TextAround(left + Width - Padding, middle, _counts, TextStyle.Small, Anchor.End);
        if (address is not null) canvas.Add(new LinkedArea(left, top, Width, Height, address, _label));
    }
}
