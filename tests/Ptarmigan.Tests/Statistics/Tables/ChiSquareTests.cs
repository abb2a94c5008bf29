using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class ChiSquareTests
{
    private static readonly Gen<long[,]> Counts = Gen.Select(Gen.Int[2, 5], Gen.Int[2, 5], Gen.Long[1, 40].Array[25]).Select((rows, columns, cells) =>
    {
        var counts = new long[rows, columns];
        for (var i = 0; i < rows * columns; i++) counts[i / columns, i % columns] = cells[i];
        return counts;
    });

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("chi-square");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("chi-square", name);

        reference.Holds(() => ChiSquare.Test(
            new ContingencyTable(reference.Choice<string[]>("rowLabels"), reference.Choice<string[]>("columnLabels"), reference.Counts("counts")),
            reference.Choice<bool>("yates")));
    }

    [Fact]
    public void Exchanging_rows_and_columns_changes_nothing() =>
        Counts.Sample(counts =>
        {
            ChiSquareResult one = ChiSquare.Test(Table(counts)), other = ChiSquare.Test(Table(Transposed(counts)));
            return Math.Abs(one.Chi2 - other.Chi2) < 1e-9 && one.Df == other.Df && Math.Abs(one.CramersV - other.CramersV) < 1e-12;
        });

    [Fact]
    public void Doubling_every_count_doubles_the_statistic_and_keeps_the_strength() =>
        Counts.Sample(counts =>
        {
            var doubled = (long[,])counts.Clone();
            for (var i = 0; i < doubled.Length; i++) doubled[i / doubled.GetLength(1), i % doubled.GetLength(1)] *= 2;
            ChiSquareResult one = ChiSquare.Test(Table(counts)), other = ChiSquare.Test(Table(doubled));
            return Math.Abs((2 * one.Chi2) - other.Chi2) < 1e-9 && Math.Abs(one.CramersV - other.CramersV) < 1e-12;
        });

    [Fact]
    public void Strengths_lie_between_zero_and_one_and_the_corrected_one_is_smaller() =>
        Counts.Sample(counts => ChiSquare.Test(Table(counts)) is var r
            && r.CramersV is >= 0 and <= 1 && (r.CramersVCorrected is null || r.CramersVCorrected <= r.CramersV + 1e-12));

    [Fact]
    public void Small_expected_counts_are_warned_of()
    {
        var two = ChiSquare.Test(Table(new long[,] { { 1, 9 }, { 11, 3 } }));
        var three = ChiSquare.Test(Table(new long[,] { { 1, 2 }, { 3, 4 }, { 5, 2 } }));
        var none = ChiSquare.Test(Table(new long[,] { { 10, 20 }, { 30, 40 } }));

        Assert.DoesNotContain(two.Warnings, warning => warning.Contains("Join", StringComparison.Ordinal));
        Assert.Contains("Join rare categories", Assert.Single(three.Warnings));
        Assert.Empty(none.Warnings);
    }

    [Fact]
    public void A_warning_for_two_by_two_offers_fishers_test()
    {
        var result = ChiSquare.Test(Table(new long[,] { { 1, 3 }, { 4, 3 } }));

        Assert.Equal("The smallest expected count is 1.82, below 5: Fisher's exact test is the safer one.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Counting_pairs_gives_labels_in_ordinal_order()
    {
        var table = ContingencyTable.Count([("ptm", "question"), ("other", "bug"), ("ptm", "bug"), ("ptm", "bug")]);

        Assert.Equal(["other", "ptm"], table.RowLabels);
        Assert.Equal(["bug", "question"], table.ColumnLabels);
        Assert.Equal((1, 0, 2, 1), (table[0, 0], table[0, 1], table[1, 0], table[1, 1]));
        Assert.Equal(4, table.Total);
    }

    [Fact]
    public void A_zero_column_is_named_in_the_message()
    {
        var table = new ContingencyTable(["ptm", "other"], ["bug", "question"], new long[,] { { 1, 0 }, { 2, 0 } });

        var error = Assert.Throws<AssumptionException>(() => ChiSquare.Test(table));

        Assert.Equal("Column 'question' sums to zero; leave it out or join it with another.", error.Message);
    }

    [Fact]
    public void A_table_refuses_labels_that_do_not_fit_and_negative_counts()
    {
        Assert.Equal(Assumption.SameLength, Assert.Throws<AssumptionException>(() => new ContingencyTable(["a"], ["b"], new long[,] { { 1, 2 } })).Assumption);
        Assert.Equal(Assumption.InRange, Assert.Throws<AssumptionException>(() => new ContingencyTable(["a"], ["b"], new long[,] { { -1 } })).Assumption);
    }

    private static ContingencyTable Table(long[,] counts) =>
        new(Enumerable.Range(0, counts.GetLength(0)).Select(i => $"r{i}"), Enumerable.Range(0, counts.GetLength(1)).Select(i => $"c{i}"), counts);

    private static long[,] Transposed(long[,] counts)
    {
        var transposed = new long[counts.GetLength(1), counts.GetLength(0)];
        for (var row = 0; row < counts.GetLength(0); row++)
        {
            for (var column = 0; column < counts.GetLength(1); column++) transposed[column, row] = counts[row, column];
        }

        return transposed;
    }
}
