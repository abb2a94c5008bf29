namespace Ptarmigan.Coding.Tasks;

/// <summary>A label that an annotator gave to words of a text, or to the text as a whole.</summary>
/// <param name="Id">What tells it from others.</param>
/// <param name="Annotator">The annotator.</param>
/// <param name="Code">The code, as a path of names.</param>
/// <param name="Place">Where the words are, in code points; null for the whole.</param>
/// <param name="At">When it was given.</param>
internal sealed record TaskLabel(string Id, string Annotator, string Code, (int Start, int End)? Place, DateTimeOffset? At);
