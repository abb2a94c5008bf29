using System.Text;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange;
using Ptarmigan.Reporting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Replication.Results;

/// <summary>Everything in a package that follows from its raw parts: computed from a study made of them, once when the package is made and again when it is verified.</summary>
internal sealed class DerivedParts(Study study, string folder, Action<string>? progress, CancellationToken cancellation)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<string> _notes = [];

    /// <summary>What could not be computed, and why.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Writes all of it below <c>results</c> and <c>coding</c>.</summary>
    /// <param name="withTexts">Whether texts are in the package, and so a project with them.</param>
    public void Write(bool withTexts)
    {
        WriteAnalysis();
        WriteAgreement();
        WriteCoding(withTexts);
    }

    private void WriteAnalysis()
    {
        progress?.Invoke("results");
        try
        {
            var input = AnalysisInput.Read(study);
            var results = StudyAnalysis.Compute(input, null, cancellation);
            StudyReport.WriteWithoutPictures(input, results, Path.Combine(folder, "results"), cancellation);
        }
        catch (Exception failure) when (failure is StudyException or TaxonomyException)
        {
            _notes.Add($"No results were computed: {failure.Message}");
        }
    }

    private void WriteAgreement()
    {
        progress?.Invoke("agreement");
        var rounds = new RoundCatalog(study).Read().Where(round => round.State != RoundState.Open && round.Annotators.Count > 1).ToList();
        var measured = new List<RoundAgreement>();
        foreach (var round in rounds)
        {
            cancellation.ThrowIfCancellationRequested();
            var agreement = AgreementMeasure.Of(study, round);
            measured.Add(agreement);
            var name = $"results/agreement/{FileNameOf(round)}";
            Write($"{name}.json", JsonText.Write(agreement) + "\n");
            foreach (var table in new[] { RoundTables.Classes(agreement), RoundTables.Repositories(agreement), RoundTables.Confusion(agreement) }.OfType<Table>()) Write($"{name}-{table.Name}.csv", table.ToCsv());
        }

        if (measured.Count > 0) Write("results/agreement/rounds.csv", RoundTables.SideBySide(measured).ToCsv());
        foreach (var batch in new BatchLedger(study).All().Where(batch => batch.State != BatchState.Open))
            Write($"results/batches/batch-{batch.Number}.json", BatchReview.Of(study, batch).ToJson() + "\n");
    }

    private void WriteCoding(bool withTexts)
    {
        var codebook = new CodebookLedger(study).Current;
        if (!codebook.All.Any()) return;
        progress?.Invoke("codebook");
        var counts = new CodebookCounts(codebook, new ChallengeLedger(study).All());
        Write("results/codebook.json", JsonText.Write(codebook.InUse.Select(code =>
        {
            var own = counts.Of(code.Id);
            return new { code = codebook.NameOf(code.Id), level = code.Level.ToText(), own.Challenges, own.Issues, own.Codes };
        })) + "\n");
        if (codebook.Roots.Any(root => root.Level == CodeLevel.Theme && codebook.ChildrenOf(root.Id).Any()))
            Write("coding/taxonomy.yaml", new CodebookTaxonomy(codebook, counts, "from-codebook", study.Protocol.Title).Content);
        foreach (var (name, format) in new[] { ("coding/challenges.csv", CodingFileFormat.Table), ("coding/coding.json", CodingFileFormat.Json), ("coding/project.qdpx", CodingFileFormat.Refi) })
            if (withTexts || format != CodingFileFormat.Refi) CodingFileExport.WriteCodings(study, Place(name), format, WhichIssues.Coded, true, null, cancellation);
        if (!codebook.InUse.Any()) return;
        foreach (var (name, format) in new[] { ("coding/codebook.csv", CodingFileFormat.Table), ("coding/codebook.qdc", CodingFileFormat.Refi) })
            CodingFileExport.WriteCodebook(study, Place(name), format, true);
    }

    /// <summary>A round's name as a file's, with its key where letters were left out.</summary>
    private static string FileNameOf(Round round)
    {
        var plain = string.Concat(round.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));
        return plain == round.Name && plain.Length <= 60 ? plain : $"{plain[..Math.Min(plain.Length, 60)]}-{round.Id}";
    }

    private string Place(string name)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private void Write(string name, string content) => File.WriteAllText(Place(name), content, Utf8);
}
