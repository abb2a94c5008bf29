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

    /// <summary>The text of a cell.</summary>
    public static string Read(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
}
