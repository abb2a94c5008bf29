namespace Ptarmigan.Taxonomies;

/// <summary>Something wrong or doubtful in a taxonomy's file.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="IsError">Whether the file cannot be used as it is; otherwise it is only doubtful.</param>
/// <param name="Message">What is wrong.</param>
public sealed record TaxonomyProblem(int Line, bool IsError, string Message);
