using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Statistics.Tables;
using Ptarmigan.Text;
using Xunit;

namespace Ptarmigan.Tests.Text;

/// <summary>Holds the language check against real issues that were judged by hand; docs/selection.md states what it gives.</summary>
public sealed class LanguageMeasurementTests
{
    private const int Sample = 20;

    private static readonly string[] Words = ["english", "not-english", "undetermined"];

    [Fact]
    public void Check_is_as_good_as_the_documentation_says()
    {
        var folder = TestPaths.RealData("github", "issues");
        var judged = CsvTable.Read(Path.Combine(TestPaths.Root, "tests", "cases", "language", "issues.csv")).Rows()
            .Select(row => (Repository: row.Cells[0], Number: int.Parse(row.Cells[1], CultureInfo.InvariantCulture), Stratum: row.Cells[2], Language: row.Cells[3])).ToList();
        var answers = judged.GroupBy(issue => issue.Repository).SelectMany(repository =>
        {
            var texts = Texts(folder, repository.Key);
            // As the selection does: what stands in many of a sample of issues was brought in by a template.
            var boilerplate = Boilerplate.Of([.. Spread.Over(texts.Values.ToList(), Sample)]);
            return repository.Select(issue => (issue.Stratum, issue.Language, Answer: Word(LanguageDetector.Detect(texts[issue.Number], boilerplate).Language)));
        }).ToList();

        var page = File.ReadAllText(Path.Combine(TestPaths.Root, "docs", "selection.md"));

        Assert.All(answers.GroupBy(answer => answer.Stratum).Select(stratum => Row(stratum.Key, [.. stratum])).Append(Row("all", answers)), row => Assert.Contains(row, page, StringComparison.Ordinal));
        foreach (var word in Words[..2])
        {
            Assert.Contains(Share(answers.Where(answer => answer.Answer == word).Select(answer => answer.Language == word)), page, StringComparison.Ordinal);
            Assert.Contains(Share(answers.Where(answer => answer.Language == word).Select(answer => answer.Answer == word)), page, StringComparison.Ordinal);
        }
    }

    /// <summary>For each language judged, what was answered: English, not English, undetermined.</summary>
    private static string Row(string stratum, List<(string Stratum, string Language, string Answer)> answers) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {stratum} | {answers.Count} | {string.Join(" | ", Words.Select(judged => string.Join(" / ", Words.Select(word => answers.Count(answer => answer.Language == judged && answer.Answer == word)))))} |");

    private static string Share(IEnumerable<bool> right)
    {
        var all = right.ToList();
        var interval = WilsonInterval.Of(all.Count(one => one), all.Count);
        return string.Create(CultureInfo.InvariantCulture, $"{all.Count(one => one)} of {all.Count} ({100 * interval.Low:0}–{100 * interval.High:0} %)");
    }

    private static SortedDictionary<int, string> Texts(string folder, string repository)
    {
        var texts = new SortedDictionary<int, string>();
        var owner = repository[..repository.IndexOf('/', StringComparison.Ordinal)];
        foreach (var file in Directory.GetFiles(folder, owner + "__*.jsonl.gz"))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using var json = JsonDocument.Parse(line);
                if (!json.RootElement.GetProperty("repository_url").GetString()!.EndsWith("/" + repository, StringComparison.Ordinal)) continue;
                texts[json.RootElement.GetProperty("number").GetInt32()] = json.RootElement.GetProperty("title").GetString() + "\n\n" + json.RootElement.GetProperty("body").GetString();
            }
        }

        return texts;
    }

    private static string Word(NaturalLanguage language) => language switch
    {
        NaturalLanguage.English => Words[0],
        NaturalLanguage.NotEnglish => Words[1],
        _ => Words[2],
    };
}
