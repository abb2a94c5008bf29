using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Refi;

/// <summary>Prints what was lost, mended and is to be noted.</summary>
internal static class FindingsDrawing
{
    /// <summary>Of one kind of thing that was mended alike: what is lost is listed whole.</summary>
    private const int MostAlike = 20;

    /// <param name="findings">The findings.</param>
    /// <param name="act">What they were found in, such as <c>reading</c>.</param>
    /// <param name="screen">Where to.</param>
    public static void Draw(IReadOnlyList<RefiFinding> findings, string act, Screen screen)
    {
        Draw(findings, RefiTreatment.Lost, $"Lost in {act}", screen);
        Draw(findings, RefiTreatment.Mended, $"Mended in {act}", screen);
        Draw(findings, RefiTreatment.Noted, "To be noted", screen);
    }

    /// <summary>Says how many findings there are that nobody listed.</summary>
    public static void DrawNotListed(int count, Screen screen)
    {
        if (count > 0) screen.Line($"And {Counted.Of(count, "finding")} more, which are not listed.");
    }

    private static void Draw(IReadOnlyList<RefiFinding> all, RefiTreatment treatment, string heading, Screen screen)
    {
        var findings = all.Where(finding => finding.Treatment == treatment).ToList();
        if (findings.Count == 0) return;
        screen.Line();
        screen.Heading(string.Create(CultureInfo.InvariantCulture, $"{heading}: {findings.Count:N0}"));
        var alike = new Dictionary<string, int>();
        foreach (var finding in findings.OrderBy(finding => finding.Line ?? 0))
        {
            if (treatment != RefiTreatment.Lost && (alike[finding.What] = alike.GetValueOrDefault(finding.What) + 1) > MostAlike) continue;
            var place = finding.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}: ") : "";
            var subject = finding.Subject is { } name ? $" of `{name}`" : "";
            screen.Line($"  {place}{finding.What}{subject}: {finding.How}");
        }

        foreach (var (what, count) in alike.Where(pair => pair.Value > MostAlike)) screen.Line($"  and {Counted.Of(count - MostAlike, "finding")} more on {what}; `--json` lists them.");
    }
}
