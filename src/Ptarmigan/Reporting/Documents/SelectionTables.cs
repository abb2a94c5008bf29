using System.Globalization;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Selection.Thresholds;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The tables of the selection.</summary>
internal sealed class SelectionTables(Funnel funnel)
{
    private const string NotKnown = "not known";

    private bool HasModels => funnel.Models is not null;

    private bool HasIssues => funnel.Steps.Any(step => step.Issues is not null);

    private string Provenance => ProvenanceOf(funnel);

    /// <summary>The line below figures and tables of a selection.</summary>
    public static string ProvenanceOf(Funnel funnel) => string.Create(
        CultureInfo.InvariantCulture,
        $"Computed from {Counted.Of(funnel.Candidates, "candidate")} of {string.Join(", ", funnel.Sources.Select(source => $"{source.Name} (SHA-256 {source.Sha256[..12]})"))}; Ptarmigan {ProgramVersion.Number}.");

    public Table Steps() => new(
        "selection", "The criteria, in order", Provenance,
        [Columns.Words("criterion"), Columns.Words("parameter"), .. Columns.Numbers(["in", "kept", "left out", "share kept", .. HasModels ? ["models"] : Array.Empty<string>(), .. HasIssues ? ["issues"] : Array.Empty<string>()]), Columns.Words("why left out")],
        [.. funnel.Steps.Select(step => new TableRow(
        [
            Cell.Text(step.Title), Cell.Text(step.Parameter ?? "not asked"), Cell.Count(step.In), Cell.Count(step.Kept), Cell.Count(step.In - step.Kept),
            step.In == 0 ? Cell.Undefined("nothing came in") : Cell.Share((double)step.Kept / step.In),
            .. HasModels ? [Cell.Count(step.Models, NotKnown)] : Array.Empty<Cell>(), .. HasIssues ? [Cell.Count(step.Issues, NotKnown)] : Array.Empty<Cell>(),
            Cell.Text(string.Join("; ", step.LeftOut.Select(pair => $"{Numbers.Count(pair.Value)} {pair.Key}"))),
        ]))]);

    public Table? Thresholds()
    {
        var chosen = funnel.Steps.Where(step => step.Threshold is not null).ToList();
        return chosen.Count == 0 ? null : new Table(
            "selection-thresholds", "The thresholds, and where they come from", Provenance,
            [Columns.Words("criterion"), Columns.Words("unit"), .. Columns.Numbers("used", "proposed at the elbow", "known for"), Columns.Words("origin"), Columns.Words("note")],
            [.. chosen.Select(step => Row(step.Title, step.Threshold!))]);
    }

    public Table? Selected() => funnel.Selected.Count == 0 ? null : new Table(
        "selected-repositories", "The repositories selected", Provenance,
        [Columns.Words("repository"), Columns.Number("models"), Columns.Words("models reused")],
        [.. funnel.Selected.Select(selected => new TableRow(
            [Cell.Text(selected.Repository.ToString()), Cell.Count(selected.Models.Count), Cell.Text(string.Join("; ", selected.Models))]))]);

    private static TableRow Row(string title, ThresholdChoice choice) => new(
    [
        Cell.Text(title), Cell.Text(choice.Unit), Cell.Number(choice.Used, 0, "nothing is left out"), Cell.Number(choice.Proposed, 0, "no elbow"), Cell.Count(choice.Known),
        Cell.Text(Word(choice.Origin)), Cell.Text(string.Join("; ", choice.Notes)),
    ]);

    private static string Word(ThresholdOrigin origin) => origin switch
    {
        ThresholdOrigin.Given => "given",
        ThresholdOrigin.Elbow => "elbow",
        ThresholdOrigin.Chord => "furthest from the chord",
        ThresholdOrigin.Override => "set by a person",
        _ => "none",
    };
}
