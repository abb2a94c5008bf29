using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ptarmigan.Statistics;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Stats;

/// <summary>The argument and the options that several <c>stats</c> commands take, with the defaults of a study's protocol.</summary>
internal static class StatsOptions
{
    /// <summary>More resamples than anybody needs, and few enough to be held in memory.</summary>
    private const int MostResamples = 1_000_000;

    private static readonly Protocol Defaults = new();

    /// <summary>The CSV file.</summary>
    public static Argument<string> File() =>
        new("FILE") { Description = "The CSV file: UTF-8 with a header row; gzip if its name ends in .gz." };

    /// <summary>An option that names a column of the file; <see cref="NamedColumns"/> reads it.</summary>
    public static Option<string> Column(string name, string description, bool isRequired = true) =>
        new(name) { Description = description, HelpName = "COL", Required = isRequired };

    /// <summary>The confidence of intervals, in (0, 1).</summary>
    public static Option<double> Confidence()
    {
        var option = new Option<double>("--confidence")
        {
            Description = "The confidence of the intervals, between 0 and 1.",
            HelpName = "SHARE",
            DefaultValueFactory = _ => Defaults.Confidence,
        };
        return Checked(option, share => share is > 0 and < 1, "lies between 0 and 1, as 0.95 does");
    }

    /// <summary>The seed of a bootstrap.</summary>
    public static Option<long> Seed() =>
        new("--seed")
        {
            Description = "The seed of the resamples; the same seed and file give the same interval.",
            HelpName = "S",
            DefaultValueFactory = _ => Defaults.Seed,
        };

    /// <summary>The number of resamples of a bootstrap that is only drawn where it is asked for.</summary>
    /// <param name="of">What gets an interval by it.</param>
    public static Option<int?> Bootstrap(string of)
    {
        var option = new Option<int?>("--bootstrap") { Description = $"Add a percentile bootstrap interval of {of}, from this many resamples.", HelpName = "N" };
        return Checked(option, count => count is null or (>= 1 and <= MostResamples), FormattableString.Invariant($"lies between 1 and {MostResamples}"));
    }

    /// <summary>The bootstrap that <see cref="Bootstrap"/>, <see cref="Seed"/> and <see cref="Confidence"/> ask for; null for none.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="bootstrap">The option of <see cref="Bootstrap"/>.</param>
    /// <param name="seed">The option of <see cref="Seed"/>.</param>
    /// <param name="confidence">The confidence.</param>
    /// <param name="drawn">Called after each resample.</param>
    public static BootstrapOptions? ReadBootstrap(ParseResult arguments, Option<int?> bootstrap, Option<long> seed, double confidence, Action drawn) =>
        arguments.GetValue(bootstrap) is not { } resamples ? null
            : new BootstrapOptions { Resamples = resamples, Seed = arguments.GetValue(seed), Confidence = confidence, Drawn = drawn };

    /// <summary>The number of resamples of a bootstrap.</summary>
    public static Option<int> Resamples()
    {
        var option = new Option<int>("--resamples")
        {
            Description = "How often the rows or items are drawn anew for a bootstrap interval.",
            HelpName = "N",
            DefaultValueFactory = _ => Defaults.BootstrapResamples,
        };
        return Checked(option, count => count is >= 1 and <= MostResamples, FormattableString.Invariant($"lies between 1 and {MostResamples}"));
    }

    /// <summary>An option that takes one of an enumeration's values, by the words that JSON uses for them.</summary>
    public static Option<T> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(Word, StringComparer.Ordinal);
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', values.Keys),
            CustomParser = result =>
            {
                if (values.TryGetValue(result.Tokens[0].Value, out var value)) return value;
                result.AddError($"`{result.Tokens[0].Value}` is no value of {name}; known are {string.Join(", ", values.Keys)}.");
                return default;
            },
        };
        option.CompletionSources.Add([.. values.Keys]);
        return option;
    }

    /// <summary>The word for an enumeration's value, in JSON and on the command line.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The option, refusing values that cannot be.</summary>
    public static Option<T> Checked<T>(Option<T> option, Func<T, bool> isPossible, string rule)
    {
        option.Validators.Add(result =>
        {
            // A value that could not be parsed has its own error.
            if (result.Errors.Any()) return;
            if (result.GetValueOrDefault<T>() is { } value && !isPossible(value))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {rule}; `{value}` does not."));
            }
        });
        return option;
    }
}
