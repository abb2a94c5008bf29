using System.CommandLine;
using Ptarmigan.Exchange;
using Ptarmigan.Statistics;

namespace Ptarmigan.Cli.Stats;

/// <summary>The columns of a CSV file that a command's options name, in the order of its rows.</summary>
/// <param name="table">The file.</param>
/// <param name="arguments">The command line.</param>
internal sealed class NamedColumns(CsvTable table, ParseResult arguments)
{
    /// <summary>The file's name without its folder.</summary>
    public string FileName => Path.GetFileName(table.File);

    /// <summary>The full path of the file.</summary>
    public string File => table.File;

    /// <summary>The number of rows, at least 1.</summary>
    public int RowCount => table.RowCount;

    /// <summary>Reads the file.</summary>
    /// <exception cref="CsvException">It cannot be read, or has no rows.</exception>
    public static NamedColumns Read(CommandRunner runner, ParseResult arguments, Argument<string> file)
    {
        var table = CsvTable.Read(runner.FullPath(arguments.GetRequiredValue(file)));
        if (table.RowCount == 0) throw new CsvException("The file has a header and no rows.", table.File, "A row for each observation is wanted.");
        return new NamedColumns(table, arguments);
    }

    /// <summary>The column an option names, as the file calls it.</summary>
    /// <exception cref="WrongUseException">There is no such column.</exception>
    public string NameOf(Option<string> option)
    {
        var name = arguments.GetRequiredValue(option).Trim();
        return table.Columns.Contains(name)
            ? name
            : throw new WrongUseException(
                $"There is no column `{name}`, which {option.Name} names.", table.File, $"The columns are: {string.Join(", ", table.Columns)}.");
    }

    /// <summary>Every cell of the column an option names.</summary>
    /// <exception cref="WrongUseException">There is no such column.</exception>
    public IEnumerable<NamedCell> Cells(Option<string> option)
    {
        var column = NameOf(option);
        return table.Texts(column).Select(cell => new NamedCell(table, column, cell.Line, cell.Text));
    }

    /// <summary>The column an option names, every cell a finite number.</summary>
    /// <exception cref="WrongUseException">There is no such column.</exception>
    /// <exception cref="CsvException">A cell is no finite number.</exception>
    public double[] Numbers(Option<string> option) => [.. Cells(option).Select(cell => cell.ToNumber())];

    /// <summary>The column an option names, every cell the name of a group, an item, a rater: never empty.</summary>
    /// <exception cref="WrongUseException">There is no such column.</exception>
    /// <exception cref="CsvException">A cell is empty.</exception>
    public string[] Names(Option<string> option) => [.. Cells(option).Select(cell => cell.ToName())];

    /// <summary>The numbers of one column by the groups that another names, in ordinal order of the groups.</summary>
    /// <exception cref="WrongUseException">There is no such column.</exception>
    /// <exception cref="CsvException">A number is none, or a group has no name.</exception>
    public IReadOnlyList<Sample> Samples(Option<string> value, Option<string> group) =>
        [.. RowGroups.Collect(Names(group), Numbers(value)).Select(rows => new Sample(rows.Name, rows.Rows))];
}
