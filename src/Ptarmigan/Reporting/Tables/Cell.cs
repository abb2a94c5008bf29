namespace Ptarmigan.Reporting.Tables;

/// <summary>One cell: what a reader sees, and the exact value for those who compute with it.</summary>
/// <remarks>HTML and LaTeX show a rounded number, CSV every digit of it. What is undefined is never a blank: it carries its reason.</remarks>
public sealed record Cell
{
    private Cell(CellKind kind, string display, double? number = null, string reason = "")
    {
        Kind = kind;
        Display = display;
        Value = number;
        Reason = reason;
    }

    /// <summary>A cell in which nothing belongs.</summary>
    public static Cell Empty { get; } = new(CellKind.Empty, "");

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>What a reader sees.</summary>
    public string Display { get; }

    /// <summary>The number with every digit; null if the cell holds none.</summary>
    public double? Value { get; }

    /// <summary>Why the cell is undefined; empty if it is not.</summary>
    public string Reason { get; }

    /// <summary>A cell of words.</summary>
    /// <param name="text">The words, from anywhere.</param>
    public static Cell Text(string text) => text.Length == 0 ? Empty : new(CellKind.Text, CleanText.Of(text));

    /// <summary>A cell without a value.</summary>
    /// <param name="reason">Why there is none, for the note below the table.</param>
    public static Cell Undefined(string reason) => new(CellKind.Undefined, Numbers.Undefined, reason: CleanText.Of(reason));

    /// <summary>A count.</summary>
    /// <param name="count">The count; null if undefined.</param>
    /// <param name="reason">Why it is undefined.</param>
    public static Cell Count(long? count, string reason = "not known") => Of(count, Numbers.Count(count), reason);

    /// <summary>A duration in days, shown with one decimal.</summary>
    /// <param name="days">The duration in days; null if undefined.</param>
    /// <param name="reason">Why it is undefined.</param>
    public static Cell Days(double? days, string reason = "not known") => Of(days, Numbers.Days(days), reason);

    /// <summary>A share, shown as a percentage with one decimal; in CSV the share itself.</summary>
    /// <param name="share">The share, 1 being the whole; null if undefined.</param>
    /// <param name="reason">Why it is undefined.</param>
    public static Cell Share(double? share, string reason = "not known") => Of(share, Numbers.Share(share), reason);

    /// <summary>A p-value, shown with three decimals.</summary>
    /// <param name="probability">The p-value in [0, 1]; null if undefined.</param>
    /// <param name="reason">Why it is undefined.</param>
    public static Cell PValue(double? probability, string reason = "not known") => Of(probability, Numbers.PValue(probability), reason);

    /// <summary>Any other number, shown with a fixed number of decimals.</summary>
    /// <param name="number">The number; null if undefined.</param>
    /// <param name="decimals">How many decimals, 0 to 15.</param>
    /// <param name="reason">Why it is undefined.</param>
    public static Cell Number(double? number, int decimals = 2, string reason = "not known") =>
        Of(number, Numbers.Rounded(number, decimals), reason);

    private static Cell Of(double? number, string display, string reason) =>
        number is { } known && double.IsFinite(known) ? new(CellKind.Number, display, known) : Undefined(reason);
}
