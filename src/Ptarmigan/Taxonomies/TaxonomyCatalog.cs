using System.Collections.Concurrent;
using System.Reflection;
using Ptarmigan.Studies;

namespace Ptarmigan.Taxonomies;

/// <summary>The taxonomies that come with Ptarmigan, and the way from a name to a taxonomy.</summary>
public static class TaxonomyCatalog
{
    private const string ResourcePrefix = "Ptarmigan.Taxonomies.BuiltIn.";

    /// <summary>Those that were asked for; nothing of a taxonomy can be changed, so all share one.</summary>
    private static readonly ConcurrentDictionary<string, Taxonomy> Read = [];

    /// <summary>The names of the built-in taxonomies.</summary>
    public static IReadOnlyList<string> BuiltInNames { get; } =
    [
        .. typeof(TaxonomyCatalog).Assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(ResourcePrefix, StringComparison.Ordinal))
            .Select(resource => resource[ResourcePrefix.Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The taxonomy of a study that names no other: that of Banyongrakkul et al. (2025). It is read when first asked for.</summary>
    public static Taxonomy Default => BuiltIn("ptm-challenges");

    /// <summary>The built-in taxonomy of a name.</summary>
    /// <exception cref="TaxonomyException">None is called so.</exception>
    public static Taxonomy BuiltIn(string name) => Read.GetOrAdd(name, static wanted => TaxonomyFile.Parse(BuiltInText(wanted), BuiltInVersion(wanted)).Taxonomy!);

    /// <summary>The version of a built-in taxonomy, without reading what is in it.</summary>
    /// <exception cref="TaxonomyException">None is called so.</exception>
    // The build computes it: loading the library that hashes takes longer than all else a small command does.
    public static string BuiltInVersion(string name) =>
        typeof(TaxonomyCatalog).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(about => about.Key == $"Taxonomy.{name}")?.Value is { } hash
            ? hash.ToLowerInvariant()[..TaxonomyFile.VersionLength]
            : throw Unknown(name);

    /// <summary>The taxonomy of a name, or of a YAML file.</summary>
    /// <param name="nameOrFile">A built-in name, or a path that ends in <c>.yaml</c> or <c>.yml</c>.</param>
    /// <param name="folder">The folder a relative path starts from.</param>
    /// <exception cref="TaxonomyException">There is none, or its file has an error.</exception>
    public static Taxonomy Load(string nameOrFile, string folder) =>
        Path.GetExtension(nameOrFile) is ".yaml" or ".yml"
            ? TaxonomyFile.Read(Path.GetFullPath(nameOrFile, folder))
            : BuiltIn(nameOrFile);

    /// <summary>The taxonomy a study's protocol names.</summary>
    /// <exception cref="TaxonomyException">There is none, or its file has an error.</exception>
    public static Taxonomy Of(Study study) => Load(study.Protocol.Taxonomy, study.Folder);

    /// <summary>The taxonomy a study's protocol names, which the study keeps a copy of: its labels and figures refer to that version.</summary>
    /// <exception cref="TaxonomyException">There is none, or its file has an error.</exception>
    public static Taxonomy UsedBy(Study study)
    {
        var taxonomy = Of(study);
        TaxonomyTable.Keep(study, taxonomy);
        return taxonomy;
    }

    private static string BuiltInText(string name)
    {
        using var resource = typeof(TaxonomyCatalog).Assembly.GetManifestResourceStream($"{ResourcePrefix}{name}.yaml")
            ?? throw Unknown(name);
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    private static TaxonomyException Unknown(string name) =>
        new($"No built-in taxonomy is called `{name}`.", null, $"There are: {string.Join(", ", BuiltInNames)}.");
}
