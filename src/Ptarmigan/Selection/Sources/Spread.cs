namespace Ptarmigan.Selection.Sources;

/// <summary>Takes some of a list, evenly from its beginning to its end.</summary>
internal static class Spread
{
    public static IEnumerable<T> Over<T>(IReadOnlyList<T> all, int wanted)
    {
        if (all.Count <= wanted) return all;
        return Enumerable.Range(0, wanted).Select(place => all[(int)((long)place * all.Count / wanted)]);
    }
}
