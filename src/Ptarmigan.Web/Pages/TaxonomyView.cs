namespace Ptarmigan.Web.Pages;

/// <summary>How somebody wants to see the taxonomy, as the address of the page says it.</summary>
/// <param name="Order">The order of its branches.</param>
/// <param name="Folded">The codes of the themes whose sub-themes are not shown.</param>
/// <param name="WithOverlaps">Whether the bars of overlap with other taxonomies are shown.</param>
internal sealed record TaxonomyView(TaxonomyOrder Order, IReadOnlyList<string> Folded, bool WithOverlaps)
{
    public static TaxonomyView Of(string? order, string? folded, string? overlaps) => new(
        Enum.TryParse<TaxonomyOrder>(order, ignoreCase: true, out var known) ? known : TaxonomyOrder.Own,
        [.. (folded ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
        overlaps != "no");

    public bool IsFolded(string theme) => Folded.Contains(theme);

    /// <summary>The same with one theme opened or closed.</summary>
    public TaxonomyView Turned(string theme) => this with { Folded = IsFolded(theme) ? [.. Folded.Where(other => other != theme)] : [.. Folded, theme] };

    public string ToAddress() =>
        $"/taxonomy?order={Order.ToString().ToLowerInvariant()}&folded={Uri.EscapeDataString(string.Join(',', Folded))}&overlaps={(WithOverlaps ? "yes" : "no")}";
}
