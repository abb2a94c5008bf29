using Ptarmigan.Reporting.Tables;
using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The columns and cells that several tables of the report share.</summary>
internal static class Columns
{
    public static TableColumn Words(string heading) => new(heading, ColumnAlignment.Left);

    public static TableColumn Number(string heading) => new(heading);

    public static IEnumerable<TableColumn> Numbers(params string[] headings) => headings.Select(Number);

    /// <summary>Headings of a sample's description: n, mean, median, standard deviation, quartiles, extremes.</summary>
    public static IEnumerable<TableColumn> Description() =>
        Numbers("n", "mean", "median", "SD", "lower quartile", "upper quartile", "min", "max");

    /// <summary>The cells below <see cref="Description()"/>.</summary>
    public static IEnumerable<Cell> Description(Description? days, string whyNone)
    {
        if (days is null) return Enumerable.Repeat(Cell.Undefined(whyNone), 7).Prepend(Cell.Count(0));
        return
        [
            Cell.Count(days.N), Cell.Days(days.Mean), Cell.Days(days.Median), Cell.Days(days.Sd, "a single value has none"),
            Cell.Days(days.Q25), Cell.Days(days.Q75), Cell.Days(days.Min), Cell.Days(days.Max),
        ];
    }

    /// <summary>Both ends of an interval in cells of their own, for those who compute with them.</summary>
    public static IEnumerable<Cell> Ends(Interval? interval, Func<double?, Cell> cell, string whyNone = "not defined") =>
        interval is { } known ? [cell(known.Low), cell(known.High)] : [Cell.Undefined(whyNone), Cell.Undefined(whyNone)];
}
