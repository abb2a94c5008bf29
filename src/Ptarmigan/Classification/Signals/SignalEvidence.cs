using Ptarmigan.Annotation;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals;

/// <summary>The words on which signals fire, as the quotes of a judgment.</summary>
public static class SignalEvidence
{
    /// <summary>The quotes of a finding, in the order of its spans; places are in code points, as judgments have them.</summary>
    /// <param name="text">The report.</param>
    /// <param name="finding">What was found in it.</param>
    public static IReadOnlyList<Evidence> Of(ReportText text, SignalFinding finding)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(finding);
        return [.. finding.Spans.Select(span => Of(text, span))];
    }

    private static Evidence Of(ReportText text, SignalSpan span)
    {
        var (part, whole) = span.Field == TextField.Title ? (EvidencePart.Title, text.Title) : (EvidencePart.Body, text.Body);
        var end = span.Start + span.Length;
        return new Evidence(part, null, CodePoints.FromUtf16(whole, span.Start), CodePoints.FromUtf16(whole, end), whole[span.Start..end]);
    }
}
