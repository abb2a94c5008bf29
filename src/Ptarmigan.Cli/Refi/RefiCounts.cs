using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Cli.Refi;

/// <summary>How much of what is in a project.</summary>
internal sealed record RefiCounts(
    int Users, int Codes, int Headings, int Variables, int Values, int Cases, int Sources, int Selections, int CodingsOfSelections, int CodingsOfSources, int Notes, int Links, int Sets)
{
    public static RefiCounts Of(RefiProject project)
    {
        List<RefiTextSource> texts = [.. project.Sources, .. project.Notes];
        var selections = texts.SelectMany(source => source.Selections).ToList();
        return new RefiCounts(
            project.Users.Count,
            project.AllCodes().Count(),
            project.AllCodes().Count(code => !code.IsCodable),
            project.Variables.Count,
            texts.Sum(source => source.Values.Count) + project.Cases.Sum(one => one.Values.Count),
            project.Cases.Count,
            project.Sources.Count,
            selections.Count,
            selections.Sum(selection => selection.Codings.Count),
            texts.Sum(source => source.Codings.Count),
            project.Notes.Count,
            project.Links.Count,
            project.Sets.Count);
    }
}
