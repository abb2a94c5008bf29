using Ptarmigan.Accounts;

namespace Ptarmigan.Web.Layout;

/// <summary>The entries of the navigation, in the order of a study's work.</summary>
internal static class Navigation
{
    public static IReadOnlyList<NavigationEntry> Entries { get; } =
    [
        new("Overview", "", Role.Reader),
        new("Issues", "issues", Role.Reader),
        new("Rounds", "rounds", Role.Reader),
        new("Agreement", "agreement", Role.Reader),
        new("Suggestions", "suggestions", Role.Annotator),
        new("Learning", "learning", Role.Annotator),
        new("Guideline", "guideline", Role.Reader),
        new("Code", "code", Role.Annotator) { IsLoadedWhole = true },
        new("Codebook", "codebook", Role.Reader),
        new("Batches", "batches", Role.Reader),
        new("Codes", "codes", Role.Reader),
        new("Taxonomy", "taxonomy", Role.Reader),
        new("Compare", "compare", Role.Reader),
        new("Report", "report", Role.Reader),
        new("People", "people", Role.Reader),
        new("About", "about", Role.Reader),
    ];
}
