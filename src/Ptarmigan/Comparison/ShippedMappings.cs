using System.Reflection;
using Ptarmigan.Exchange;

namespace Ptarmigan.Comparison;

/// <summary>
/// First mappings of the built-in taxonomy to published ones that come with Ptarmigan. They are the judgment of this project's authors, checked by
/// nobody else: a beginning to be read and corrected.
/// </summary>
public static class ShippedMappings
{
    /// <summary>As whose decisions they count.</summary>
    public const string DecidedBy = "ptarmigan";

    private const string Prefix = "Ptarmigan.Comparison.BuiltIn.";

    private static readonly Assembly Home = typeof(ShippedMappings).Assembly;

    /// <summary>The taxonomies that there is a mapping to.</summary>
    /// <param name="own">Whose codes are mapped, by <see cref="OwnCodes.Source"/>.</param>
    public static IReadOnlyList<string> Others(string own) =>
    [
        .. Home.GetManifestResourceNames().Where(name => name.StartsWith(Start(own), StringComparison.Ordinal))
            .Select(name => name[Start(own).Length..^".csv".Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The decisions of a mapping; none if there is no such mapping.</summary>
    /// <param name="own">Whose codes are mapped.</param>
    /// <param name="other">The name of the other taxonomy.</param>
    public static IReadOnlyList<MappingDecision> Of(string own, string other)
    {
        using var resource = Home.GetManifestResourceStream($"{Start(own)}{other}.csv");
        return resource is null ? [] : MappingFile.Read(CsvTable.Read(resource, $"{own} to {other}"), DecidedBy, null);
    }

    private static string Start(string own) => $"{Prefix}{own}--";
}
