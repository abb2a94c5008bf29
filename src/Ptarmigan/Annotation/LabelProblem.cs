namespace Ptarmigan.Annotation;

/// <summary>Why a row of a label file was refused.</summary>
/// <param name="Line">The line of the file, from 1; of a row over several lines, the last.</param>
/// <param name="Issue">The issue as the row names it.</param>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
public sealed record LabelProblem(long Line, string Issue, LabelProblemKind Kind, string Reason);
