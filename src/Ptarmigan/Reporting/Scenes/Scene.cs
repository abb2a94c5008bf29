namespace Ptarmigan.Reporting.Scenes;

/// <summary>A finished drawing, the same for every output.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="Shapes">What is drawn, from back to front.</param>
internal sealed record Scene(double Width, double Height, IReadOnlyList<Shape> Shapes);
