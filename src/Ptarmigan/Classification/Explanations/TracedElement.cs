using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Explanations;

/// <summary>A piece of a report that features are made of.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; pieces of one kind and name are told of together.</param>
/// <param name="Part">Title or body.</param>
/// <param name="Start">Where it begins there, in UTF-16 units.</param>
/// <param name="End">Where it ends; <paramref name="Start"/> for what has no words.</param>
internal readonly record struct TracedElement(ContributionKind Kind, string Name, EvidencePart Part, int Start, int End);
