using System.Text;
using Ptarmigan.Classification.Signals.Matching;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals;

/// <summary>Signals, ready to be looked for together. Any number of threads may use one set.</summary>
public sealed class SignalSet
{
    /// <summary>The file in a study's folder that extends the built-in signals, or takes some out.</summary>
    public const string FileName = "signals.yaml";

    private static readonly Lazy<SignalSet> Shipped = new(() => new SignalSet(BuiltInSignals.Read()));

    private readonly SignalMatcher _matcher;

    private SignalSet(IReadOnlyList<Signal> signals)
    {
        Signals = signals;
        Version = TaxonomyFile.VersionOf(ContentOf(signals));
        _matcher = new SignalMatcher(signals);
    }

    /// <summary>The signals that come with Ptarmigan; their challenges are those of the built-in taxonomy.</summary>
    public static SignalSet BuiltIn => Shipped.Value;

    /// <summary>The signals, in their order.</summary>
    public IReadOnlyList<Signal> Signals { get; }

    /// <summary>Twelve hexadecimal digits that two sets share only if the same signals fire, on the same words.</summary>
    public string Version { get; }

    /// <summary>A set of signals of one's own.</summary>
    /// <param name="signals">The signals; no two of one name.</param>
    public static SignalSet Of(IReadOnlyList<Signal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        if (signals.Select(signal => signal.Name).Distinct().Count() < signals.Count) throw new ArgumentException("Two signals have one name.", nameof(signals));
        return new SignalSet(signals);
    }

    /// <summary>The signals of a study: the built-in ones that its taxonomy knows, extended by the file <see cref="FileName"/> in its folder if there is one.</summary>
    /// <param name="study">The study.</param>
    /// <exception cref="SignalException">Its file has an error; the first one is told.</exception>
    /// <exception cref="TaxonomyException">Its taxonomy cannot be read.</exception>
    public static SignalSet Of(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var taxonomy = TaxonomyCatalog.Of(study);
        var set = BuiltIn.Within(taxonomy);
        var file = Path.Combine(study.Folder, FileName);
        return File.Exists(file) ? set.ExtendedBy(file, taxonomy) : set;
    }

    /// <summary>This set without the challenges that a taxonomy does not know.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    public SignalSet Within(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        var known = Signals.Where(signal => !signal.Question.IsSet || taxonomy.Contains(signal.Answer)).ToList();
        return known.Count == Signals.Count ? this : new SignalSet(known);
    }

    /// <summary>This set with the signals of a file: one of a name that is there already takes its place, others are added.</summary>
    /// <param name="file">The YAML file.</param>
    /// <param name="taxonomy">The taxonomy whose sub-themes its answers must be.</param>
    /// <exception cref="SignalException">The file cannot be read or has an error; the first one is told.</exception>
    public SignalSet ExtendedBy(string file, Taxonomy taxonomy)
    {
        string yaml;
        try
        {
            yaml = File.ReadAllText(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SignalException($"The signals cannot be read: {failure.Message}", file, "Check the path.", failure);
        }

        var reading = SignalFile.Parse(yaml, taxonomy);
        if (reading.Problems.FirstOrDefault(problem => problem.IsError) is { } error)
        {
            throw new SignalException(error.Message, $"{file}, line {error.Line}", $"`ptarmigan signals check {file}` lists everything wrong in it.");
        }

        return ExtendedBy(reading, file);
    }

    /// <summary>The signals that fire on a report, in the order of the set, with the places of their phrases.</summary>
    /// <param name="text">The report.</param>
    public IReadOnlyList<SignalFinding> Find(ReportText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. _matcher.FindSpans(text).Select(found => new SignalFinding(Signals[found.Key], found.Value))];
    }

    /// <summary>
    /// The signals that fire on a report, as their numbers in <see cref="Signals"/>, ascending: no more than a model needs, without places and
    /// without garbage.
    /// </summary>
    /// <param name="text">The report.</param>
    /// <param name="fired">Where the numbers go; what is in it is lost.</param>
    public void FindFired(ReportText text, List<int> fired)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fired);
        _matcher.FindFired(text, fired);
    }

    internal SignalSet ExtendedBy(SignalReading reading, string where)
    {
        var names = Signals.Select(signal => signal.Name).ToHashSet();
        if (reading.Without.FirstOrDefault(name => !names.Contains(name)) is { } strange)
        {
            throw new SignalException($"`without` names `{strange}`, but no signal is called so.", where, "`ptarmigan signals list` lists the names.");
        }

        var own = reading.Signals!.ToDictionary(signal => signal.Name);
        var kept = Signals.Where(signal => !reading.Without.Contains(signal.Name)).Select(signal => own.GetValueOrDefault(signal.Name, signal));
        var signals = kept.Concat(reading.Signals!.Where(signal => !names.Contains(signal.Name))).ToList();
        return new SignalSet(signals);
    }

    /// <summary>All that makes signals fire, as one text.</summary>
    private static string ContentOf(IEnumerable<Signal> signals)
    {
        var content = new StringBuilder();
        foreach (var signal in signals)
        {
            content.AppendLine($"{signal.Name} {signal.Question.Name} {signal.Answer} {(int)signal.In}");
            foreach (var phrases in new[] { signal.Phrases, signal.With, signal.Unless }) content.AppendJoin(", ", phrases).AppendLine();
        }

        return content.ToString();
    }
}
