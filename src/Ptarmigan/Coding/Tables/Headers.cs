using Ptarmigan.Exchange;

namespace Ptarmigan.Coding.Tables;

/// <summary>Finds the columns of a table by the names that programs and people give them; case, blanks, hyphens and underscores do not matter.</summary>
internal sealed class Headers
{
    private readonly Dictionary<string, int> _places = [];

    public Headers(CsvTable table)
    {
        foreach (var (place, column) in table.Columns.Index()) _places.TryAdd(Plain(column), place);
    }

    /// <summary>The place of the first column that has one of the names; -1 where there is none.</summary>
    public int Of(params ReadOnlySpan<string> names)
    {
        foreach (var name in names) if (_places.TryGetValue(Plain(name), out var place)) return place;
        return -1;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
