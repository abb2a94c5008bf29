namespace Ptarmigan.Collection;

/// <summary>A file or folder that could not be read, or not to its end.</summary>
/// <param name="File">The file as the study calls it: relative to the study's folder if it lies below that, else its full path.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record ImportProblem(string File, string What);
