using Ptarmigan.Taxonomies;

namespace Ptarmigan.Comparison;

/// <summary>A study's taxonomy beside another one: what they share, what is new, what was never met.</summary>
/// <remarks>Codes that nobody has decided on, or on which people differ, count in no share.</remarks>
public sealed class TaxonomyComparison
{
    /// <summary>Compares.</summary>
    /// <param name="mapping">The mapping table.</param>
    public TaxonomyComparison(Mapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        Mapping = mapping;
        Themes =
        [
            .. mapping.Rows.GroupBy(row => row.Own.Theme).Select(theme => OverlapOf(
                theme.Key, [.. theme], [.. theme.GroupBy(row => row.Own.SubTheme).Select(subTheme => OverlapOf(subTheme.Key, [.. subTheme], []))])),
        ];
        New = [.. mapping.Rows.Where(row => row is { State: MappingState.Decided, Theirs.Count: 0 }).Select(row => row.Own)];
        var met = mapping.Rows.SelectMany(row => row.Theirs).ToHashSet(StringComparer.Ordinal);
        NeverMet = [.. mapping.Other.SubThemes.Where(subTheme => !met.Contains(subTheme.Code))];
    }

    /// <summary>The mapping table.</summary>
    public Mapping Mapping { get; }

    /// <summary>The overlap of each theme and sub-theme of the study, in their order.</summary>
    public IReadOnlyList<GroupOverlap> Themes { get; }

    /// <summary>The overlap of everything.</summary>
    public GroupOverlap Total => OverlapOf(new OwnGroup(Mapping.Own.Source, "all"), Mapping.Rows, []);

    /// <summary>What the other taxonomy does not have.</summary>
    public IReadOnlyList<OwnCode> New { get; }

    /// <summary>What of the other taxonomy none of the study's codes was mapped to.</summary>
    public IReadOnlyList<SubTheme> NeverMet { get; }

    /// <summary>How many codes are not decided on, or are differed about.</summary>
    public int Open => Mapping.Rows.Count(row => row.State != MappingState.Decided);

    private static GroupOverlap OverlapOf(OwnGroup group, IReadOnlyList<MappingRow> rows, IReadOnlyList<GroupOverlap> subThemes)
    {
        return new GroupOverlap(group, Share(_ => 1), Share(row => row.Own.Challenges), subThemes);

        OverlapShare Share(Func<MappingRow, int> weight) => new(
            rows.Where(row => row.Theirs.Count > 0).Sum(weight), rows.Where(row => row.State == MappingState.Decided).Sum(weight), rows.Sum(weight));
    }
}
