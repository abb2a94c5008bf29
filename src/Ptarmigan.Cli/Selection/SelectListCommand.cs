using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select list</c>: the repositories selected, or those left out with the reason.</summary>
internal static class SelectListCommand
{
    public static Command Create(CommandRunner runner)
    {
        var leftOut = new Option<bool>("--left-out") { Description = "List the candidates that were left out, each with criterion and reason." };
        var criterion = new Option<string?>("--criterion") { Description = "With --left-out: only those that this criterion left out.", HelpName = "NAME" };
        var names = new Option<bool>("--names") { Description = "Print the names alone, one a line, as `select add` and `collect --from` read them." };
        var command = new Command("list", "List the repositories that are selected, or with --left-out the others.") { leftOut, criterion, names };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var record = new SelectionRecord(study);
            var only = arguments.GetValue(names);
            if (!arguments.GetValue(leftOut)) return Selected(record.Selected(), only);
            var wanted = arguments.GetValue(criterion);
            return LeftOut([.. record.LastVerdicts().Where(verdict => !verdict.IsKept && (wanted is null || verdict.Criterion == wanted))], only);
        });
        return command;
    }

    private static CommandResult Selected(IReadOnlyList<SelectedRepository> selected, bool namesOnly) => new(new { selected }, screen =>
    {
        if (namesOnly) ListNames(screen, selected.Select(repository => repository.Repository.ToString()));
        else if (selected.Count == 0) screen.Line("No repository is selected; `ptarmigan select run` carries the selection out.");
        else
        {
            var table = new TextTable().Text("repository").Number("GitHub id").Text("models");
            foreach (var repository in selected)
            {
                table.Row(repository.Repository.ToString(), repository.GitHubId?.ToString(CultureInfo.InvariantCulture) ?? "", Shortened(repository.Models));
            }

            table.DrawOn(screen);
            screen.Line(Counted.Of(selected.Count, "repository is", "repositories are") + " selected.");
        }
    });

    private static CommandResult LeftOut(IReadOnlyList<LastVerdict> leftOut, bool namesOnly) => new(new { leftOut }, screen =>
    {
        if (namesOnly)
        {
            ListNames(screen, leftOut.Select(verdict => verdict.Repository.ToString()));
            return;
        }

        var table = new TextTable().Text("repository").Text("criterion").Text("reason");
        foreach (var verdict in leftOut) table.Row(verdict.Repository.ToString(), verdict.Criterion, verdict.Reason ?? "");
        if (leftOut.Count > 0) table.DrawOn(screen);
        screen.Line(Counted.Of(leftOut.Count, "candidate was", "candidates were") + " left out.");
    });

    private static void ListNames(Screen screen, IEnumerable<string> names)
    {
        foreach (var name in names) screen.Line(name);
    }

    private static string Shortened(IReadOnlyList<string> models) =>
        models.Count <= 3 ? string.Join(", ", models) : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", models.Take(3))} and {models.Count - 3} more");
}
