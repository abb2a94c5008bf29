using System.Globalization;
using Ptarmigan.Annotation;

namespace Ptarmigan.Web.Learning;

/// <summary>What parts of a text add to a score, as pages show it.</summary>
internal static class Amounts
{
    /// <summary>What a quote adds to an answer's score and which signals fired on it; empty for a person's.</summary>
    public static string Why(Evidence quote) => quote.Contribution is null ? "" : $" {Signed(quote.Contribution)}{(quote.Reason is { } signal ? $", {signal}" : "")}";

    public static string Signed(double? amount) => (amount ?? 0).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
