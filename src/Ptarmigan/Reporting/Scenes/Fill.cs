namespace Ptarmigan.Reporting.Scenes;

/// <summary>How the inside of a shape is painted.</summary>
/// <param name="Paint">The colour.</param>
/// <param name="Opacity">How much of it covers what lies below, in [0, 1].</param>
internal readonly record struct Fill(Paint Paint, double Opacity = 1)
{
    public static implicit operator Fill(Paint paint) => new(paint);
}
