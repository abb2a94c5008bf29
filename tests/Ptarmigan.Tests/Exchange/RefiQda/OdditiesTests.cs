using System.Text;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Xunit;

namespace Ptarmigan.Tests.Exchange.RefiQda;

/// <summary>A project with every oddity that is known, read into the right project with the right report.</summary>
public sealed class OdditiesTests
{
    internal static readonly byte[] Package = Packed.Zip(
        // The project's XML by another name, its folder spelled with a capital, a path with backward slashes, a file that nothing refers to.
        ("Study of hubs.qde", File.ReadAllBytes(Path.Combine(TestPaths.Root, "tests", "Ptarmigan.Tests", "Exchange", "RefiQda", "oddities.qde"))),
        ("Sources/one.txt", "The model\r\nweight does not load.\r\n"u8.ToArray()),
        ("sources/rich.docx", [1, 2, 3]),
        ("sources\\three.txt", [0xEF, 0xBB, 0xBF, .. "Bonjour à tous."u8]),
        ("sources/paper.txt", [.. "Abstract. Mod"u8, 0xE8, .. "les."u8]),
        ("sources/paper.pdf", [1]),
        ("sources/shot.png", [1]),
        ("sources/forgotten.txt", "Nobody's."u8.ToArray()));

    [Fact]
    public void Report_names_each_of_them() => Approved.Match(Report(Packed.Read(Package, name: "oddities.qdpx")));

    [Fact]
    public void Project_is_what_was_meant() => Approved.Match(JsonText.Write(Packed.Read(Package, name: "oddities.qdpx").Project), "json");

    [Fact]
    public void What_was_read_can_be_written_and_read_without_a_finding()
    {
        var read = Packed.Read(Package, name: "oddities.qdpx").Project with { Origin = "Ptarmigan" };

        var again = Packed.Read(Packed.Project(read));

        Assert.Empty(again.SchemaErrors);
        Assert.DoesNotContain(again.Findings, finding => finding.Treatment != RefiTreatment.Noted);
        Assert.Equal(JsonText.Write(read), JsonText.Write(again.Project));
    }

    private static string Report(RefiReading reading)
    {
        var report = new StringBuilder();
        report.Append(Report(reading.Findings));
        report.Append(string.Join(", ", reading.LeftOut.Select(left => $"{left.Key} {left.Value}"))).Append('\n');
        foreach (var error in reading.SchemaErrors) report.Append(System.Globalization.CultureInfo.InvariantCulture, $"schema {error.Line,3} {error.Message}\n");
        return report.ToString();
    }

    internal static string Report(IEnumerable<RefiFinding> findings) => string.Concat(findings.Select(
        finding => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{finding.Treatment,-6} {finding.Line,3} {finding.What} | {finding.Subject} | {finding.How}\n")));
}
