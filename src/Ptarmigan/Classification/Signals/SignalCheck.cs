using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals;

/// <summary>The examples and counterexamples of signals as their tests.</summary>
public static class SignalCheck
{
    /// <summary>The examples that do not fire and the counterexamples that do, in the order of the set.</summary>
    /// <param name="set">The signals.</param>
    public static IReadOnlyList<SignalFailure> Run(SignalSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var failures = new List<SignalFailure>();
        var fired = new List<int>();
        for (var number = 0; number < set.Signals.Count; number++)
        {
            var signal = set.Signals[number];
            foreach (var (text, mustFire) in signal.Examples.Select(text => (text, true)).Concat(signal.Counterexamples.Select(text => (text, false))))
            {
                set.FindFired(ReportOf(signal, text), fired);
                if (fired.Contains(number) != mustFire) failures.Add(new SignalFailure(signal, text, mustFire));
            }
        }

        return failures;
    }

    /// <summary>An example as a report: in the title or in code if the signal looks only there, else as the body.</summary>
    internal static ReportText ReportOf(Signal signal, string example) => signal.In switch
    {
        SignalFields.Title => ReportText.Read(example, null),
        SignalFields.Code => ReportText.Read("", $"```\n{example}\n```"),
        _ => ReportText.Read("", example),
    };
}
