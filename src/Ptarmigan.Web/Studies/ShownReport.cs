namespace Ptarmigan.Web.Studies;

/// <summary>A computed report, or why there is none.</summary>
/// <param name="Fragment">Its markup.</param>
/// <param name="Lead">Its first sentence.</param>
/// <param name="WhyNot">Why there is none.</param>
/// <param name="Next">What to do then.</param>
/// <param name="LeftOut">How many issues it leaves out because its reader judges them blind just now.</param>
internal sealed record ShownReport(string? Fragment, string? Lead, string? WhyNot, string? Next, int LeftOut);
