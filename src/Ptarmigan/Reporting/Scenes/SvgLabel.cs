namespace Ptarmigan.Reporting.Scenes;

/// <summary>What assistive technology says of a drawing.</summary>
/// <param name="Name">A short name that begins the identifiers in the file.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What the drawing shows, in a sentence or two.</param>
internal sealed record SvgLabel(string Name, string Title, string Description);
