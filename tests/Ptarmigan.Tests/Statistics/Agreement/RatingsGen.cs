using CsCheck;
using Ptarmigan.Statistics.Agreement;

namespace Ptarmigan.Tests.Statistics.Agreement;

/// <summary>Random ratings: few labels, so that agreement and ties are common, with and without gaps.</summary>
internal static class RatingsGen
{
    /// <summary>Rows of label numbers below <paramref name="labels"/>; -1 is a gap.</summary>
    public static Gen<int[][]> Rows(int raters, int labels, bool withGaps) =>
        Gen.Int[withGaps ? -1 : 0, labels - 1].Array[raters].Array[3, 25];

    public static Gen<int[][]> AnyRows { get; } =
        Gen.Select(Gen.Int[2, 5], Gen.Int[1, 4], Gen.Bool).SelectMany((raters, labels, gaps) => Rows(raters, labels, gaps));

    public static Ratings ToRatings(int[][] rows) => Ratings.Of(
        from row in rows.Index()
        from cell in row.Item.Index()
        select new Rating($"item {row.Index:D3}", $"rater {cell.Index}", cell.Item < 0 ? null : $"label {cell.Item}"));

    /// <summary>The same rows as sets: label number n holds the codes of n's binary digits, so 0 is the empty set.</summary>
    public static SetRatings ToSetRatings(int[][] rows) => SetRatings.Of(
        from row in rows.Index()
        from cell in row.Item.Index()
        select new SetRating($"item {row.Index:D3}", $"rater {cell.Index}", cell.Item < 0 ? null : ToSet(cell.Item)));

    public static LabelSet ToSet(int number) =>
        LabelSet.Of(Enumerable.Range(0, 5).Where(digit => (number >> digit & 1) == 1).Select(digit => $"code {digit}"));
}
