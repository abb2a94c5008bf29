using Ptarmigan.Annotation;
using Ptarmigan.Classification.Signals.Measures;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals;

/// <summary>The signals as an annotator: it answers where one fires, and keeps silent elsewhere.</summary>
/// <param name="set">The signals.</param>
/// <param name="measures">What their word is worth.</param>
public sealed class SignalAnnotator(SignalSet set, SignalMeasures measures)
{
    /// <summary>The name under which its judgments stand.</summary>
    public const string Name = "signals";

    /// <summary>With the built-in signals and their measures.</summary>
    public static SignalAnnotator BuiltIn => new(SignalSet.BuiltIn, SignalMeasures.BuiltIn);

    /// <summary>The judgments on a report, one for each question that any signal speaks to.</summary>
    /// <param name="text">The report.</param>
    public IReadOnlyList<SignalJudgment> Judge(ReportText text)
    {
        var findings = set.Find(text);
        return [.. Question.All.Select(question => Judge(question, findings)).OfType<SignalJudgment>()];
    }

    private SignalJudgment? Judge(Question question, IReadOnlyList<SignalFinding> findings)
    {
        var speaking = findings.Where(finding => finding.Signal.Question == question).ToList();
        return SignalVote.Of(speaking.Select(finding => finding.Signal), measures) is { } vote
            ? new SignalJudgment(question, vote, [.. speaking.Where(finding => finding.Signal.Answer == vote.Answer)])
            : null;
    }
}
