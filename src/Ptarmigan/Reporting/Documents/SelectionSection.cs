using System.Globalization;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Thresholds;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The section on how the repositories were selected: the funnel, the curves of its thresholds, tables.</summary>
internal sealed class SelectionSection
{
    private readonly Funnel _funnel;
    private readonly string _provenance;

    private SelectionSection(Funnel funnel)
    {
        _funnel = funnel;
        _provenance = SelectionTables.ProvenanceOf(funnel);
    }

    public static ReportSection Of(Funnel funnel)
    {
        var section = new SelectionSection(funnel);
        var tables = new SelectionTables(funnel);
        return StudySections.Section(
            "selection", "Selection of repositories",
            new Paragraph(section.Sentences()), StudySections.Block(section.FunnelFigure()), StudySections.Block(tables.Steps()),
            StudySections.Block(section.Thresholds()), StudySections.Block(tables.Thresholds()), section.Notes(), StudySections.Block(tables.Selected()));
    }

    private string Sentences() => Text(
        $"{_funnel.Selected.Count:N0} of {Counted.Of(_funnel.Candidates, "candidate repository was", "candidate repositories were")} selected. The candidates come from {string.Join(", ", _funnel.Sources.Select(source => source.Name))}.");

    private Figure FunnelFigure()
    {
        var withModels = _funnel.Models is not null;
        var withIssues = _funnel.Steps.Any(step => step.Issues is not null);
        return new FunnelFigure(
            new FigureText(
                "selection-funnel", "From candidates to the repositories studied", "The criteria of the selection in order, with how many repositories came in and were kept.",
                "The bar is the share kept of what came in at that step. Below each criterion: its parameter, and why repositories were left out. Criteria that could not be asked are in the table.",
                _provenance),
            "repositories",
            [
                .. _funnel.Steps.Where(step => step.Parameter is not null).Select(step => new FunnelFigureStep(step.Title, Detail(step), step.In, step.Kept)
                {
                    Left = [.. withModels ? [step.Models] : Array.Empty<long?>(), .. withIssues ? [step.Issues] : Array.Empty<long?>()],
                }),
            ])
        {
            Further = [.. withModels ? ["models"] : Array.Empty<string>(), .. withIssues ? ["issues"] : Array.Empty<string>()],
        }.Draw();
    }

    private static string Detail(FunnelStep step) =>
        step.Parameter + (step.LeftOut.Count == 0 ? "" : "; out: " + string.Join(", ", step.LeftOut.Select(pair => Text($"{pair.Value:N0} {pair.Key}"))));

    private Figure? Thresholds()
    {
        var panels = _funnel.Steps.Where(step => step.Threshold is { Curve.Count: > 1 }).Select(step => Panel(step.Title, step.Threshold!)).ToList();
        return panels.Count == 0 ? null : new ThresholdFigure(
            new FigureText(
                "selection-thresholds", "Repositories kept against threshold", "For each threshold of the selection the curve of the repositories it keeps, and its elbow.",
                "Each curve is of all repositories that came to the first threshold, so that the order of the thresholds does not matter. An elbow is where the curve lies furthest above the line between its ends.",
                _provenance),
            "repositories", panels).Draw();
    }

    private static ThresholdPanel Panel(string title, ThresholdChoice choice)
    {
        var count = choice.Curve.FirstOrDefault(point => point.Threshold == choice.Used)?.Kept;
        var detail = choice.Used is null ? "no threshold"
            : Text($"{(choice.IsLimit ? "at most" : "at least")} {choice.Used:#,0.##} {choice.Unit}{(count is null ? "" : Text($", keeps {Numbers.Share((double)count / choice.Known)} of {choice.Known:N0}"))}");
        return new ThresholdPanel(
            title, detail, choice.IsLimit ? $"{choice.Unit} allowed" : $"{choice.Unit} wanted (both axes logarithmic)", !choice.IsLimit,
            [.. choice.Curve.Select(point => new ThresholdPanelPoint(point.Threshold, point.Kept, point.Difference is not null))], choice.Used, choice.Proposed);
    }

    private BulletList? Notes()
    {
        var notes = _funnel.Steps.SelectMany(step => step.Notes.Select(note => $"{step.Title}: {note}.")).ToList();
        return notes.Count == 0 ? null : new BulletList(notes);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
