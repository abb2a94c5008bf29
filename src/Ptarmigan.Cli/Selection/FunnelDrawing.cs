using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary>A funnel told in a screenful.</summary>
internal static class FunnelDrawing
{
    public static void DrawOn(Screen screen, Funnel funnel)
    {
        screen.Line($"Sources: {string.Join(", ", funnel.Sources.Select(source => $"{source.Name} ({source.Kind})"))}.");
        var withModels = funnel.Models is not null;
        var withIssues = funnel.Steps.Any(step => step.Issues is not null);
        var table = new TextTable().Text("criterion").Text("parameter").Number("in").Number("kept");
        if (withModels) table.Number("models");
        if (withIssues) table.Number("issues");
        foreach (var step in funnel.Steps)
        {
            table.Row(
            [
                step.Title, step.Parameter ?? "not asked", Count(step.In), Count(step.Kept),
                .. withModels ? [Count(step.Models)] : Array.Empty<string>(), .. withIssues ? [Count(step.Issues)] : Array.Empty<string>(),
            ]);
        }

        table.DrawOn(screen);
        foreach (var step in funnel.Steps)
        {
            foreach (var note in step.Notes) screen.Line($"{step.Title}: {note}.");
        }

        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Selected: {funnel.Selected.Count:N0} of {Counted.Of(funnel.Candidates, "repository")}."));
    }

    private static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";
}
