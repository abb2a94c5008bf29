using System.Globalization;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>Lengths as they stand in a drawing's file: two decimals at most, invariant.</summary>
internal static class SvgNumber
{
    public static string Of(double length)
    {
        // Adding zero turns a negative zero into a plain one.
        var rounded = Math.Round(length, 2, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
