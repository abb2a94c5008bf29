using System.Globalization;

namespace Ptarmigan.Statistics;

/// <summary>The assumptions several statistics share, each checked in one place and worded in one place.</summary>
internal static class Require
{
    /// <summary>A sample that can be computed with: at least one value, and every value a finite number.</summary>
    public static void Measurable(ReadOnlySpan<double> values, string subject)
    {
        NotEmpty(values.Length, subject);
        Finite(values, subject);
    }

    public static void NotEmpty(long count, string subject)
    {
        if (count == 0) throw new AssumptionException(Assumption.NotEmpty, subject, $"{subject} holds no value; at least one is needed.");
    }

    public static void Finite(ReadOnlySpan<double> values, string subject)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i])) throw NotFinite(values[i], subject, i + 1);
        }
    }

    public static void AtLeast(int count, int needed, string subject)
    {
        if (count >= needed) return;
        var message = string.Create(CultureInfo.InvariantCulture, $"At least {needed} {subject} are needed, not {count}.");
        throw new AssumptionException(Assumption.EnoughGroups, subject, message);
    }

    public static void SameLength(int first, int second, string subject)
    {
        if (first == second) return;
        var message = string.Create(CultureInfo.InvariantCulture, $"{subject} differ in length: {first} and {second}.");
        throw new AssumptionException(Assumption.SameLength, subject, message);
    }

    /// <summary>A confidence level: strictly between 0 and 1.</summary>
    public static void Confidence(double confidence) => OpenUnitInterval(confidence, "The confidence");

    /// <summary>A level or share strictly between 0 and 1.</summary>
    public static void OpenUnitInterval(double value, string subject)
    {
        if (value is > 0 and < 1) return;
        throw OutOfRange(value, subject, "must lie between 0 and 1, both left out");
    }

    public static AssumptionException OutOfRange(double value, string subject, string rule) =>
        new(Assumption.InRange, subject, string.Create(CultureInfo.InvariantCulture, $"{subject} is {value}; it {rule}."));

    private static AssumptionException NotFinite(double value, string subject, int row)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{subject}, row {row}");
        var message = string.Create(CultureInfo.InvariantCulture, $"{where} is {value}; every value must be a finite number.");
        return new AssumptionException(Assumption.Finite, where, message);
    }
}
