using Ptarmigan.Selection.Funnels;

namespace Ptarmigan.Cli.Selection;

/// <summary>The JSON document of a funnel; nothing in it depends on when it was carried out.</summary>
internal static class FunnelDocument
{
    public static object Of(Funnel funnel) => new
    {
        funnel.Sources,
        funnel.Protocol,
        funnel.Date,
        funnel.Candidates,
        funnel.Models,
        funnel.Steps,
        funnel.Selected,
    };
}
