using System.Globalization;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary>Draws what there is to review of a batch.</summary>
internal static class BatchReviewDrawing
{
    public static void Draw(Screen screen, BatchReview review, double confidence)
    {
        screen.Heading($"Review of batch {review.Batch}");
        screen.Line($"New: {Counted.Of(review.NewCodes.Count, "code")}.");
        foreach (var code in review.NewCodes) screen.Line($"  {code}");
        screen.Line($"Done to the codebook since it was opened: {Counted.Of(review.Operations.Count, "operation")}.");
        foreach (var version in review.Operations) screen.Line(string.Create(CultureInfo.InvariantCulture, $"  {version.Number}. {version.Summary} {version.Author}: {version.Reason}"));

        var saturation = new TextTable().Number("batch").Number("issues").Number("new codes").Number("codes until then");
        foreach (var point in review.Saturation) saturation.Row(Numerals.Count(point.Batch), Numerals.Count(point.Issues), Numerals.Count(point.Codes.Count), Numerals.Count(point.Total));
        saturation.DrawOn(screen);
        DrawAgreement(screen, review, confidence);
        DrawDifferences(screen, review);
    }

    private static void DrawAgreement(Screen screen, BatchReview review, double confidence)
    {
        if (review.Agreement.Count == 0) return;
        var table = new TextTable().Text("level").Number("alpha (MASI)").Number(Numerals.IntervalHeading(confidence)).Number("codes");
        foreach (var level in review.Agreement)
        {
            table.Row(
                level.Level.ToText(), Numerals.Coefficient(level.Report.MasiAlpha.Value), Numerals.Ends(level.Report.MasiAlpha.Interval, Numerals.Coefficient), Numerals.Count(level.Report.PerLabel.Count));
        }

        table.DrawOn(screen);
    }

    private static void DrawDifferences(Screen screen, BatchReview review)
    {
        screen.Line($"Coded differently: {Counted.Of(review.Differences.Count, "issue")}.");
        if (review.Differences.Count == 0) return;
        var table = new TextTable().Text("issue").Text("annotator").Text("codes");
        foreach (var difference in review.Differences)
        {
            foreach (var answer in difference.Answers) table.Row(difference.Issue.ToString(), answer.Annotator, answer.Excluded ?? string.Join("; ", answer.Codes));
        }

        table.DrawOn(screen);
    }
}
