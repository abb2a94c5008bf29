using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Explanations;

/// <summary>Turns places of a report in UTF-16 units into spans in code points.</summary>
internal sealed class SpanPlaces(ReportText report)
{
    private readonly CodePointMap _title = new(report.Title);
    private readonly CodePointMap _body = new(report.Body);

    public ContributionSpan Of(TracedElement element, double amount) => Of(element.Part, element.Start, element.End, amount);

    public ContributionSpan Of(SignalSpan span, double amount) =>
        Of(span.Field == TextField.Title ? EvidencePart.Title : EvidencePart.Body, span.Start, span.Start + span.Length, amount);

    private ContributionSpan Of(EvidencePart part, int start, int end, double amount)
    {
        var (text, map) = part == EvidencePart.Title ? (report.Title, _title) : (report.Body, _body);
        return new ContributionSpan(part, map[start], map[end], text[start..end], amount);
    }
}
