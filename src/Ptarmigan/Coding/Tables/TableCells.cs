using System.Globalization;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;

namespace Ptarmigan.Coding.Tables;

/// <summary>The cells of a row, by their columns' places.</summary>
/// <param name="line">The row's line in the file.</param>
/// <param name="cells">The cells.</param>
internal sealed class TableCells(long line, IReadOnlyList<string> cells)
{
    /// <summary>The row's line in the file.</summary>
    public int Line => (int)line;

    /// <summary>The text of a cell; empty where there is no such column.</summary>
    public string Text(int place) => place < 0 ? "" : CsvCell.Read(cells[place]);

    /// <summary>The text, or null where it is empty.</summary>
    public string? TextOrNull(int place) => Text(place) is { Length: > 0 } text ? text : null;

    /// <summary>The whole number of a cell, or null.</summary>
    public long? Number(int place) => long.TryParse(Text(place), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The time of a cell, or null.</summary>
    public DateTimeOffset? Time(int place) => StoredTime.TryNormalise(Text(place), out var time) ? StoredTime.Parse(time) : null;
}
