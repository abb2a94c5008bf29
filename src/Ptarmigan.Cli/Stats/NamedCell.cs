using System.Globalization;
using Ptarmigan.Exchange;

namespace Ptarmigan.Cli.Stats;

/// <summary>A cell of a CSV file that knows where it stands, so that its errors can say so.</summary>
/// <param name="Table">The file.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Text">What the cell holds, trimmed.</param>
internal readonly record struct NamedCell(CsvTable Table, string Column, long Line, string Text)
{
    /// <summary>The cell as a finite number.</summary>
    /// <exception cref="CsvException">It is none.</exception>
    public double ToNumber() => Table.Number(Text, Line, Column);

    /// <summary>The cell as a name.</summary>
    /// <exception cref="CsvException">It is empty.</exception>
    public string ToName() => Text.Length > 0 ? Text : throw Error("The cell is empty; a name is wanted.");

    /// <summary>The error that says what is wrong with the cell, and where it is.</summary>
    public CsvException Error(string what) =>
        new(what, string.Create(CultureInfo.InvariantCulture, $"{Table.File}, line {Line}, column {Column}"), "Correct the cell, or leave the row out.");
}
