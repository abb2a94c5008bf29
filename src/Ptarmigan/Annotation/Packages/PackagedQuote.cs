namespace Ptarmigan.Annotation.Packages;

/// <summary>A quote in a package; a comment is named by its place, from 0, since keys are a store's own.</summary>
internal sealed record PackagedQuote(EvidencePart Part, int? Comment, int Start, int End, string Quote);
