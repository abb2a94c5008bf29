using Ptarmigan.Annotation;

namespace Ptarmigan.Web.Reading;

/// <summary>Words of an issue that are to stand out.</summary>
/// <param name="Part">Which text they are in.</param>
/// <param name="Start">Where they begin, in code points from 0.</param>
/// <param name="End">The first code point that is no longer in them.</param>
/// <param name="Why">Why, for who points at them.</param>
public sealed record TextMark(EvidencePart Part, int Start, int End, string Why);
