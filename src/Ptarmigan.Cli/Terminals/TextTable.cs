using Spectre.Console;

namespace Ptarmigan.Cli.Terminals;

/// <summary>A plain table for the screen: text columns to the left, numbers to the right, nothing in it is markup.</summary>
internal sealed class TextTable
{
    private readonly Table _table = new Table().Border(TableBorder.Simple).BorderStyle(Style.Plain);

    /// <summary>Adds a column of text.</summary>
    public TextTable Text(string header)
    {
        _table.AddColumn(new TableColumn(new Spectre.Console.Text(header)).LeftAligned());
        return this;
    }

    /// <summary>Adds a column of numbers.</summary>
    public TextTable Number(string header)
    {
        _table.AddColumn(new TableColumn(new Spectre.Console.Text(header)).RightAligned().NoWrap());
        return this;
    }

    /// <summary>Adds a row, one cell for each column.</summary>
    public TextTable Row(params IEnumerable<string> cells)
    {
        _table.AddRow(cells.Select(cell => new Spectre.Console.Text(Printable.Of(cell))));
        return this;
    }

    /// <summary>Draws the table.</summary>
    public void DrawOn(Screen screen) => screen.Draw(_table);
}
