using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats agreement</c>: how far raters agree on the same items.</summary>
internal static class AgreementCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var item = StatsOptions.Column("--item", "The column that names what was rated.");
        var rater = StatsOptions.Column("--rater", "The column that names who rated it.");
        var label = StatsOptions.Column("--label", "The column that holds the label given, or several with --set-separator. One label and empty: none was given.");
        var separator = StatsOptions.Checked(
            new Option<string>("--set-separator") { Description = "Read each cell as a set of labels with this text between them; an empty cell is the empty set.", HelpName = "TEXT" },
            text => text.Length > 0,
            "is a text such as ;");
        var seed = StatsOptions.Seed();
        var resamples = StatsOptions.Resamples();
        var confidence = StatsOptions.Confidence();
        var command = new Command("agreement", "Measure how far raters agree: percent, Cohen's and Fleiss' kappa, Krippendorff's alpha, Gwet's AC1.")
        {
            file, item, rater, label, separator, seed, resamples, confidence,
        };

        runner.Run(command, (arguments, cancellation) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var rows = Enumerable.Zip(columns.Names(item), columns.Names(rater), columns.Cells(label)).ToList();
            // Sets have three alphas: of whole sets, by MASI and by Jaccard.
            using var line = new ResamplingLine(
                runner.Terminal, (arguments.GetValue(separator) is null ? 1L : 3) * arguments.GetValue(resamples), cancellation);
            var resampling = new Resampling(arguments.GetValue(seed), arguments.GetValue(resamples)) { Drawn = line.Count };
            var findings = TellLines(columns.File, rows, () => Compare(rows, arguments.GetValue(separator), resampling, arguments.GetValue(confidence)));
            var title = $"{columns.NameOf(label)} by {columns.NameOf(rater)}, {columns.FileName}";
            return new CommandResult(AgreementDocument.Of(findings), screen => AgreementDrawing.Draw(findings, title, screen));
        });
        return command;
    }

    private static AgreementFindings Compare(
        List<(string Item, string Rater, NamedCell Label)> rows, string? separator, Resampling resampling, double confidence)
    {
        if (separator is null)
        {
            var ratings = Ratings.Of(rows.Select(row => new Rating(row.Item, row.Rater, row.Label.Text.Length == 0 ? null : row.Label.Text)));
            return AgreementFindings.Of(RaterAgreement.Report(ratings, resampling, confidence), confidence);
        }

        var sets = SetRatings.Of(rows.Select(row => new SetRating(row.Item, row.Rater, LabelSet.Parse(row.Label.Text, separator))));
        return AgreementFindings.Of(RaterAgreement.Report(sets, resampling, confidence), separator, confidence);
    }

    /// <summary>Adds the lines to the error that a rater gave an item two answers; ratings know of no lines.</summary>
    private static AgreementFindings TellLines(string file, List<(string Item, string Rater, NamedCell Label)> rows, Func<AgreementFindings> compare)
    {
        try
        {
            return compare();
        }
        catch (AssumptionException broken) when (broken.Assumption == Assumption.OneAnswerEach)
        {
            var lines = rows.Where(row => $"{row.Item}, {row.Rater}" == broken.Subject).Select(row => row.Label.Line.ToString(CultureInfo.InvariantCulture));
            throw new CsvException(
                broken.Message, $"{file}, lines {string.Join(", ", lines)}", "Leave all but one of these rows out, or name items by a column that tells them apart.", broken);
        }
    }
}
