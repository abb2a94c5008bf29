using System.Globalization;

namespace Ptarmigan.Text;

/// <summary>Counts in sentences: the number in groups of three digits and its noun, in the singular for one and in the plural otherwise.</summary>
public static class Counted
{
    /// <summary>A count and its noun: <c>1 repository</c>, <c>2,342 repositories</c>, <c>0 issues</c>.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">The noun in the singular, words before it included: <c>labelled issue</c>.</param>
    public static string Of(long count, string noun) => $"{Number(count)} {Word(count, noun)}";

    /// <summary>A count and what it counts, where more than the noun depends on the number: <c>1 issue has</c>, <c>2 issues have</c>.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="one">What follows 1.</param>
    /// <param name="many">What follows every other number.</param>
    public static string Of(long count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>The noun alone as it stands after a count, by the regular rules of English.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">The noun in the singular.</param>
    public static string Word(long count, string noun) => count == 1 ? noun : Plural(noun);

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plural(string noun) => noun switch
    {
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., 's' or 'x'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };
}
