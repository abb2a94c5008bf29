using System.Globalization;
using System.Text;
using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Signals.Measures;

/// <summary>How often signals were right on labelled reports, from which follows how much a signal's word is worth.</summary>
/// <remarks>
/// A signal that fired on few reports is drawn towards the share that its answer has anyway: five reports at that share are added to what was
/// seen.
/// </remarks>
public sealed class SignalMeasures
{
    /// <summary>How many reports at the answer's own share are added to those seen.</summary>
    private const double PriorWeight = 5;

    private static readonly Lazy<SignalMeasures> Shipped = new(() => Read(BuiltInSignals.Resource("measures.csv")));

    private readonly Dictionary<string, Tally> _signals = [];
    private readonly Dictionary<(string Question, string Answer), Tally> _answers = [];

    private SignalMeasures()
    {
    }

    /// <summary>None: every signal's word is worth the same.</summary>
    public static SignalMeasures None { get; } = new();

    /// <summary>Those of the built-in signals; <c>docs/signals.md</c> says what they were measured on.</summary>
    public static SignalMeasures BuiltIn => Shipped.Value;

    /// <summary>Measures signals on labelled reports; of challenges, the primary one counts.</summary>
    /// <param name="set">The signals.</param>
    /// <param name="reports">The reports.</param>
    public static SignalMeasures Of(SignalSet set, IEnumerable<LabelledText> reports)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Of(set.Signals, FiredReport.FindAll(set, reports));
    }

    /// <summary>How likely a signal is right when it fires, in (0, 1); one half for a signal that was never measured.</summary>
    /// <param name="signal">The signal.</param>
    public double PrecisionOf(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (!_signals.TryGetValue(signal.Name, out var seen)) return 0.5;
        // An answer that nobody gave has no share.
        var share = _answers.TryGetValue((signal.Question.Name, signal.Answer), out var answer) ? answer.Share : 0;
        return Math.Clamp((seen.Right + (PriorWeight * share)) / (seen.Of + PriorWeight), 0.001, 0.98);
    }

    /// <summary>
    /// The measures as a CSV table: the reports with each answer (of those asked), then those on which each signal was right (of those on which
    /// it fired).
    /// </summary>
    public string Write()
    {
        var table = new StringBuilder("question,answer,signal,of,right\n");
        foreach (var ((question, answer), tally) in _answers.OrderBy(pair => pair.Key)) Add(question, answer, "", tally);
        foreach (var (name, tally) in _signals.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Add("", "", name, tally);
        return table.ToString();

        void Add(string question, string answer, string signal, Tally tally) =>
            table.Append(CultureInfo.InvariantCulture, $"{question},{answer},{signal},{tally.Of},{tally.Right}\n");
    }

    internal static SignalMeasures Of(IEnumerable<Signal> signals, IEnumerable<FiredReport> reports)
    {
        var measures = new SignalMeasures();
        var asked = new Dictionary<string, int>();
        foreach (var report in reports)
        {
            foreach (var question in Question.All)
            {
                if (report.Labelled.AnswersTo(question) is not [var primary, ..]) continue;
                asked[question.Name] = asked.GetValueOrDefault(question.Name) + 1;
                measures._answers[(question.Name, primary)] = measures._answers.GetValueOrDefault((question.Name, primary)) + new Tally(0, 1);
                foreach (var signal in report.Fired.Where(signal => signal.Question == question))
                {
                    measures._signals[signal.Name] = measures._signals.GetValueOrDefault(signal.Name) + Tally.One(signal.Answer == primary);
                }
            }
        }

        // One that never fired is measured, too: nothing speaks for it.
        foreach (var signal in signals.Where(signal => asked.ContainsKey(signal.Question.Name))) measures._signals.TryAdd(signal.Name, default);
        foreach (var key in measures._answers.Keys.ToList()) measures._answers[key] = measures._answers[key] with { Of = asked[key.Question] };
        return measures;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static SignalMeasures Read(string csv)
    {
        var measures = new SignalMeasures();
        foreach (var line in csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split(',');
            var tally = new Tally(int.Parse(cells[3], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture));
            if (cells[2].Length == 0) measures._answers.Add((cells[0], cells[1]), tally);
            else measures._signals.Add(cells[2], tally);
        }

        return measures;
    }
}
