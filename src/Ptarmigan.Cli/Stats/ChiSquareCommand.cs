using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics.Tables;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats chi-square</c>: are two categories independent?</summary>
internal static class ChiSquareCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var rows = StatsOptions.Column("--rows", "The column whose categories are the table's rows.");
        var columnsOption = StatsOptions.Column("--columns", "The column whose categories are the table's columns.");
        var yates = new Option<bool>("--yates") { Description = "Correct for continuity, as Yates proposed; two rows and two columns only." };
        var command = new Command("chi-square", "Test whether two categories are independent: chi-square, Cramér's V, and Fisher's exact test for two by two.")
        {
            file, rows, columnsOption, yates,
        };

        runner.Run(command, (arguments, _) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var table = ContingencyTable.Count(columns.Names(rows).Zip(columns.Names(columnsOption)));
            if (arguments.GetValue(yates) && !IsTwoByTwo(table))
            {
                throw new WrongUseException(
                    $"--yates is for two rows and two columns; the table has {table.RowLabels.Count} and {table.ColumnLabels.Count}.", columns.File, "Leave --yates out.");
            }

            var test = ChiSquare.Test(table, arguments.GetValue(yates));
            var fisher = IsTwoByTwo(table) ? FisherExact.Test(table) : null;
            var title = $"{columns.NameOf(rows)} by {columns.NameOf(columnsOption)}, {columns.FileName}";
            return new CommandResult(Document(table, test, fisher), screen => Draw(table, test, fisher, title, screen));
        });
        return command;
    }

    private static bool IsTwoByTwo(ContingencyTable table) => table is { RowLabels.Count: 2, ColumnLabels.Count: 2 };

    private static object Document(ContingencyTable table, ChiSquareResult test, FisherExactResult? fisher) => new
    {
        chi2 = test.Chi2,
        df = test.Df,
        pValue = test.PValue,
        yates = test.Yates,
        cramersV = test.CramersV,
        cramersVCorrected = test.CramersVCorrected,
        counts = table.RowLabels.Select((_, row) => table.ColumnLabels.Select((_, column) => table[row, column])),
        expected = test.Expected,
        minExpected = test.MinExpected,
        rowLabels = test.RowLabels,
        columnLabels = test.ColumnLabels,
        fisher = fisher is null ? null : new { pValue = fisher.PValue, oddsRatio = fisher.OddsRatio, alternative = fisher.Alternative },
        warnings = test.Warnings,
        notes = test.Notes.Concat(fisher?.Notes ?? []),
    };

    private static void Draw(ContingencyTable table, ChiSquareResult test, FisherExactResult? fisher, string title, Screen screen)
    {
        screen.Heading(title);
        var drawn = table.ColumnLabels.Aggregate(new TextTable().Text(""), (columns, label) => columns.Number(label).Number("expected"));
        foreach (var (row, label) in table.RowLabels.Index())
        {
            drawn.Row([
                label,
                .. table.ColumnLabels.Index().SelectMany(column => new[] { Numerals.Count(table[row, column.Index]), Numerals.Measure(test.Expected[row][column.Index]) }),
            ]);
        }

        drawn.DrawOn(screen);
        screen.Line($"Chi-square test{(test.Yates ? " with Yates's correction" : "")}: chi2 {Numerals.Measure(test.Chi2)}, df {test.Df}, {Numerals.Probability(test.PValue)}");
        screen.Line($"Cramér's V {Numerals.Coefficient(test.CramersV)}, corrected for bias {Numerals.Coefficient(test.CramersVCorrected)}");
        if (fisher is not null) screen.Line($"Fisher's exact test, two-sided: {Numerals.Probability(fisher.PValue)}, odds ratio {Numerals.Measure(fisher.OddsRatio)}");
        foreach (var warning in test.Warnings) screen.Line($"Warning: {warning}");
        foreach (var note in test.Notes.Concat(fisher?.Notes ?? [])) screen.Line($"Note: {note}");
    }
}
