namespace Ptarmigan.Web.Reading;

/// <summary>A text of an issue, ready for the page.</summary>
/// <param name="Html">Markup that holds nothing but harmless elements.</param>
/// <param name="Notice">What a reader must know of how it is shown; null where it is shown as on GitHub.</param>
internal sealed record RenderedText(string Html, string? Notice);
