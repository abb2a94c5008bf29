using System.Text.RegularExpressions;
using Ptarmigan.Classification.Signals;

namespace Ptarmigan.Benchmarks;

/// <summary>A signal as up to three regular expressions, the way one would write it without a matcher of one's own.</summary>
internal sealed class PeerSignal(Signal signal)
{
    private readonly Regex _main = Expression(signal.Phrases);
    private readonly Regex? _with = signal.With.Count == 0 ? null : Expression(signal.With);
    private readonly Regex? _unless = signal.Unless.Count == 0 ? null : Expression(signal.Unless);

    public bool Fires(PeerText text) =>
        text.Parts(signal.In).Any(part => _main.IsMatch(part))
        && (_with is null || text.Parts(SignalFields.Any).Any(part => _with.IsMatch(part)))
        && (_unless is null || !text.Parts(SignalFields.Any).Any(part => _unless.IsMatch(part)));

    private static Regex Expression(IReadOnlyList<SignalPhrase> phrases) =>
        new($"(?:{string.Join('|', phrases.Select(Expression))})(?=[ \n\f]|$)", RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static string Expression(SignalPhrase phrase) =>
        (phrase.IsAnchored ? "\n" : "[ \n]") + string.Concat(phrase.Elements.Select((element, index) => (index == 0 || element.Kind == PhraseElementKind.Gap ? "" : "[ \n]") + Expression(element)));

    private static string Expression(PhraseElement element) => element.Kind switch
    {
        PhraseElementKind.Gap => $"(?:[ \n][^ \n\f]+){{0,{SignalPhrase.GapLength}}}",
        PhraseElementKind.AnyWord => "[^ \n\f]+",
        _ => $"(?:{string.Join('|', element.Words.Select(Regex.Escape).Concat(element.Prefixes.Select(prefix => prefix + "[^ \n\f]*")))})(?=[ \n\f]|$)",
    };
}
