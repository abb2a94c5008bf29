using System.Globalization;
using Ptarmigan.Statistics;

namespace Ptarmigan.Studies;

/// <summary>The settings of <c>study.yaml</c>, in the order in which the file shows them.</summary>
public static class ProtocolSettings
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string[] Causes = ["deleted", "transferred", "converted", "inaccessible"];

    /// <summary>Every setting there is; anything else in the file is an error.</summary>
    public static IReadOnlyList<ProtocolSetting> All { get; } =
    [
        new("study", "title", "The study's title, as the report prints it.",
            protocol => Quoted(protocol.Title),
            (protocol, text) => protocol with { Title = NotBlank(text) }),
        new("study", "taxonomy", "The taxonomy the labels refer to: a built-in one, or a YAML file beside this one.",
            protocol => Quoted(protocol.Taxonomy),
            (protocol, text) => protocol with { Taxonomy = NotBlank(text) }),
        new("collection", "date", "The day until which issues were observed (YYYY-MM-DD); open issues are censored at its end.\nEmpty: the newest time found in the data.",
            protocol => protocol.CollectionDate?.ToString("yyyy-MM-dd", Invariant) ?? "",
            (protocol, text) => protocol with { CollectionDate = text.Length == 0 ? null : Day(text) }),
        .. SelectionSettings.All,
        new("import", "max_line_bytes", "The longest line an import accepts, in bytes.",
            protocol => protocol.MaxLineBytes.ToString(Invariant),
            (protocol, text) => protocol with { MaxLineBytes = Whole(text, 1024, 1L << 30) }),
        new("import", "max_depth", "The deepest nesting of JSON an import accepts.",
            protocol => protocol.MaxDepth.ToString(Invariant),
            (protocol, text) => protocol with { MaxDepth = (int)Whole(text, 8, 1000) }),
        new("resolution", "closing", "Which closing ends the resolution time of an issue that was closed more than once: final or first.",
            protocol => Word(protocol.Closing),
            (protocol, text) => protocol with { Closing = OneOf<Closing>(text) }),
        new("analysis", "annotator", "Whose answers the analyses use.",
            protocol => Quoted(protocol.Annotator),
            (protocol, text) => protocol with { Annotator = NotBlank(text) }),
        new("analysis", "leave_out_gone", "Which issues that are gone from GitHub the analyses leave out, joined by commas: deleted, transferred, converted (to a discussion),\ninaccessible. Empty: none. One that was transferred within the study counts once in any case.",
            protocol => Quoted(protocol.LeaveOutGone),
            (protocol, text) => protocol with { LeaveOutGone = GoneCauses(text) }),
        new("analysis", "confidence", "The confidence of every interval, between 0 and 1.",
            protocol => protocol.Confidence.ToString(Invariant),
            (protocol, text) => protocol with { Confidence = Fraction(text) }),
        new("analysis", "seed", "The seed of every random draw: the balanced sample, the bootstrap.",
            protocol => protocol.Seed.ToString(Invariant),
            (protocol, text) => protocol with { Seed = Whole(text, long.MinValue, long.MaxValue) }),
        new("analysis", "bootstrap_resamples", "How many resamples a bootstrap interval takes.",
            protocol => protocol.BootstrapResamples.ToString(Invariant),
            (protocol, text) => protocol with { BootstrapResamples = (int)Whole(text, 100, 1_000_000) }),
        new("analysis", "alternative", "What the test of resolution times asks of PTM-related issues: greater (they take longer), less or two-sided.",
            protocol => Word(protocol.Alternative),
            (protocol, text) => protocol with { Alternative = OneOf<Alternative>(text) }),
        new("language_model", "input_price", "What a million tokens that a language model reads cost, in any currency. Empty: not known.",
            protocol => protocol.InputPrice?.ToString(Invariant) ?? "",
            (protocol, text) => protocol with { InputPrice = Price(text) }),
        new("language_model", "output_price", "What a million tokens that it writes cost, in the same currency. Empty: not known.",
            protocol => protocol.OutputPrice?.ToString(Invariant) ?? "",
            (protocol, text) => protocol with { OutputPrice = Price(text) }),
    ];

    internal static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static string NotBlank(string text) =>
        string.IsNullOrWhiteSpace(text) ? throw new FormatException("a text that is not empty") : text.Trim();

    internal static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", Invariant, DateTimeStyles.None, out var day) ? day : throw new FormatException("a date such as 2025-06-23");

    internal static long Whole(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException(string.Create(Invariant, $"a whole number from {least} to {most}"));

    private static string GoneCauses(string text)
    {
        var causes = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return causes.All(Causes.Contains) ? string.Join(", ", causes) : throw new FormatException($"empty, or some of {string.Join(", ", Causes)}");
    }

    internal static double Fraction(string text) =>
        double.TryParse(text, NumberStyles.Float, Invariant, out var number) && number is > 0 and < 1
            ? number
            : throw new FormatException("a number between 0 and 1, such as 0.95");

    private static decimal? Price(string text) =>
        text.Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, Invariant, out var price) ? price
        : throw new FormatException("empty, or an amount such as 0.15");

    private static T OneOf<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == text) return value;
        }

        throw new FormatException("one of " + string.Join(", ", Enum.GetValues<T>().Select(Word)));
    }

    /// <summary>The word for a value of an enumeration: <c>TwoSided</c> is <c>two-sided</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
