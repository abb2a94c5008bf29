namespace Ptarmigan.Reporting.Analyses;

/// <summary>A code that only one of two taxonomies has.</summary>
/// <param name="Code">Its code or key.</param>
/// <param name="Name">Its name.</param>
public sealed record ComparedCode(string Code, string Name);
