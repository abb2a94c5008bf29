namespace Ptarmigan.Web.Studies;

/// <summary>A computed report, or why there is none.</summary>
internal sealed record ShownReport(string? Fragment, string? Lead, string? WhyNot, string? Next);
