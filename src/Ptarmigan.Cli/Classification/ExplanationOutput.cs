using System.Globalization;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Models;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;

namespace Ptarmigan.Cli.Classification;

/// <summary>Explanations as JSON and on the screen.</summary>
internal static class ExplanationOutput
{
    private const int Shown = 8;
    private const int QuoteLength = 40;

    public static object Json(Explanation explanation) => new
    {
        explanation.Answer,
        explanation.Score,
        explanation.Bias,
        explanation.Contributions,
        explanation.Rest,
    };

    public static void Draw(IReadOnlyList<ClassifiedIssue> classified, Screen screen)
    {
        foreach (var issue in classified.Where(issue => issue.Explanations.Count > 0))
        {
            screen.Heading($"{issue.Report.Repository}#{issue.Report.Number}: {issue.Report.Text.Title}");
            foreach (var prediction in issue.Predictions)
            {
                if (prediction.Logit is { Repository: not 0 } logit) screen.Line(Context(logit));
                foreach (var explanation in issue.ExplanationsOf(prediction.Question)) Draw(explanation, screen);
            }

            if (issue.Precedents is { Precedents.Count: > 0 } found) SimilarCommand.Draw(found.Precedents, screen);
        }
    }

    private static string Context(LogitParts logit) =>
        $"Log odds of PTM-related: {Signed(logit.Sum)} = {Signed(logit.Text)} by its text, {Signed(logit.Repository)} by the repository's other issues, {Signed(logit.Constant)} for any.";

    private static void Draw(Explanation explanation, Screen screen)
    {
        var shown = explanation.Strongest(Shown);
        var table = new TextTable().Text($"{explanation.Question.Title} {explanation.Answer}").Number("adds").Text("kind").Text("in the text");
        foreach (var contribution in shown.Contributions)
        {
            table.Row(
                contribution.IsAmbiguous ? $"{contribution.Name} (or another with its hash)" : contribution.Name,
                Signed(contribution.Amount),
                contribution.Kind.ToString().ToLowerInvariant(),
                Quotes(contribution));
        }

        table.Row("everything else", Signed(shown.Rest), "", "");
        table.Row("bias", Signed(shown.Bias), "", "");
        table.Row("score", Signed(shown.Score), "", "");
        table.DrawOn(screen);
    }

    private static string Quotes(Contribution contribution)
    {
        if (contribution.Spans.Count == 0) return "";
        var quote = contribution.Spans.MaxBy(span => Math.Abs(span.Amount)).Quote.ReplaceLineEndings(" ");
        if (quote.Length > QuoteLength) quote = $"{quote[..(char.IsHighSurrogate(quote[QuoteLength - 1]) ? QuoteLength - 1 : QuoteLength)]}…";
        return contribution.Spans.Count == 1 ? $"“{quote}”" : $"“{quote}” ×{contribution.Spans.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Signed(double amount) => amount.ToString("+0.000;−0.000;0.000", CultureInfo.InvariantCulture);
}
