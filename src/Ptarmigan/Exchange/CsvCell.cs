using System.Diagnostics;
using System.Globalization;

namespace Ptarmigan.Exchange;

/// <summary>Text as a cell that a spreadsheet shows and never runs.</summary>
/// <remarks>
/// A spreadsheet takes a cell that begins with <c>= + - @</c>, a tab or a line break for a formula; a leading apostrophe
/// makes it text. A cell that begins with an apostrophe gets one more, so that taking one away gives every text back.
/// </remarks>
internal static class CsvCell
{
    /// <summary>The cell for a text.</summary>
    public static string Of(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'', ..] ? "'" + text : text;

    /// <summary>The cell for a value: empty for null; numbers, truths and times as every program reads them.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => Of(text),
        bool truth => truth ? "true" : "false",
        DateTime time => IssueColumn.Text(time),
        DateTimeOffset time => IssueColumn.Text(time.UtcDateTime),
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new UnreachableException(),
    };

    /// <summary>The text of a cell.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
