namespace Ptarmigan.Reporting;

/// <summary>A report on disk.</summary>
/// <param name="Page">The path of <c>report.html</c>.</param>
/// <param name="Files">The paths of all its files.</param>
/// <param name="WhyNoPictures">Why no PNG files were written; null where they were.</param>
public sealed record WrittenReport(string Page, IReadOnlyList<string> Files, string? WhyNoPictures);
