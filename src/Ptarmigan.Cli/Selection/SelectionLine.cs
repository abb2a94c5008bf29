using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection;
using Ptarmigan.Selection.GitHub;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary>How far a piece of the selection is, and what it will cost, for people.</summary>
internal static class SelectionLine
{
    /// <summary>Shows how far it is.</summary>
    public static void Show(ProgressLine line, SelectionProgress progress)
    {
        var of = progress.Total > 0 ? Text($", {progress.Done:N0} of {progress.Total:N0}") : "";
        var budget = progress.Budget is { } left ? Text($", budget {left.Remaining:N0} of {left.Most:N0}") : "";
        line.Show(progress.Done, progress.Total, progress.What + of + budget);
    }

    /// <summary>The forecast as one line.</summary>
    public static string Forecast(SelectionForecast forecast)
    {
        var time = forecast.Duration < TimeSpan.FromMinutes(1) ? "less than a minute"
            : forecast.Duration < TimeSpan.FromHours(2) ? Text($"about {Math.Ceiling(forecast.Duration.TotalMinutes):N0} min") : Text($"about {Math.Ceiling(forecast.Duration.TotalHours):N0} h");
        return $"{Counted.Of(forecast.Repositories, "repository")}, about {Counted.Of(forecast.Requests, "request")}, {time}.";
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
