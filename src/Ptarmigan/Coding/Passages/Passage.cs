using Ptarmigan.Annotation;

namespace Ptarmigan.Coding.Passages;

/// <summary>Some words in an issue's text, by their place in it.</summary>
/// <param name="Part">Which text they are in.</param>
/// <param name="Comment">The key of the comment's text; null in title and body.</param>
/// <param name="Start">Where they begin, in Unicode code points from 0.</param>
/// <param name="End">Where they end: the first code point that is no longer among them.</param>
/// <param name="Quote">The words.</param>
public sealed record Passage(EvidencePart Part, long? Comment, int Start, int End, string Quote);
