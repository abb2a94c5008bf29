using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Signals;

/// <summary>What comes with the program.</summary>
internal static class BuiltInSignals
{
    private const string ResourcePrefix = "Ptarmigan.Classification.Signals.BuiltIn.";

    /// <summary>The file of the signals.</summary>
    public static string Text => Resource(SignalSet.FileName);

    /// <summary>The signals.</summary>
    public static IReadOnlyList<Signal> Read()
    {
        var reading = SignalFile.Parse(Text, TaxonomyCatalog.Default);
        return reading.Signals ?? throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Problems.Where(problem => problem.IsError)));
    }

    /// <summary>A file that comes with the program.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(BuiltInSignals).Assembly.GetManifestResourceStream(ResourcePrefix + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
