using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Inspection;

/// <summary>The sheet on which a person inspects repositories: exported to be filled in, and imported again.</summary>
public static class InspectionSheet
{
    private static readonly string[] Headings =
        ["place", "repository", "address", "description", "language", "stars", "forks", "issues", "commits", "size_kilobytes", "last_activity", "natural_language", "models", "verdict", "reason"];

    /// <summary>Writes the repositories that came to the inspection, in an order that the seed sets; safe to open in a spreadsheet.</summary>
    /// <param name="study">The study; its selection must have been carried out.</param>
    /// <param name="file">Where to.</param>
    /// <param name="sample">How many of them, drawn by the seed; null for all. Samples of one seed are contained in one another.</param>
    /// <param name="seed">The seed of order and sample.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <returns>How many repositories are on the sheet.</returns>
    /// <exception cref="SelectionException">No selection was carried out, or nothing came to the inspection.</exception>
    /// <exception cref="ExportException">The file cannot be written.</exception>
    public static int Export(Study study, string file, int? sample, long seed, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(study);
        var coming = Coming(study);
        var order = coming.Keys.Order(StringComparer.Ordinal).ToArray();
        new SeededRandom(seed).Shuffle(order.AsSpan());
        var chosen = order.Take(sample ?? order.Length).ToList();
        var candidates = new CandidateTable(study.Database.Connection).Read().GroupBy(candidate => candidate.Name.ToString()).ToDictionary(group => group.Key, group => group.First());
        AtomicFile.Write(file, overwrite, stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            foreach (var heading in Headings) csv.WriteField(heading);
            csv.NextRecord();
            for (var place = 0; place < chosen.Count; place++) WriteRow(csv, place + 1, candidates[chosen[place]], coming[chosen[place]]);
        });
        return chosen.Count;
    }

    /// <summary>Takes the verdicts of a sheet that a person filled in, in one transaction; rows without a verdict say nothing.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The sheet: a CSV file with the columns repository, verdict and reason.</param>
    /// <param name="person">Who filled it in.</param>
    /// <param name="isDecision">Whether it settles what inspectors differ on.</param>
    /// <exception cref="CsvException">The file cannot be read or lacks a column.</exception>
    public static InspectionImport Import(Study study, string file, string person, bool isDecision)
    {
        ArgumentNullException.ThrowIfNull(study);
        var table = CsvTable.Read(file);
        int repositoryAt = table.IndexOf("repository"), verdictAt = table.IndexOf("verdict"), reasonAt = table.IndexOf("reason");
        var known = new CandidateTable(study.Database.Connection).Read().SelectMany(candidate => (string[])[candidate.Name.Key, candidate.BestName.Key]).ToHashSet();
        var ledger = new InspectionLedger(study);
        var problems = new List<Sources.SourceProblem>();
        int added = 0, unchanged = 0, blank = 0;
        using var transaction = study.Database.Connection.BeginTransaction();
        foreach (var (line, cells) in table.Rows())
        {
            if (cells[verdictAt].Length == 0)
            {
                blank++;
                continue;
            }

            if (Problem(cells) is { } problem)
            {
                problems.Add(new Sources.SourceProblem(line, problem));
                continue;
            }

            var entry = ledger.Record(RepositoryName.Parse(CsvCell.Read(cells[repositoryAt])), VerdictOf(cells[verdictAt])!.Value, CsvCell.Read(cells[reasonAt]), person, isDecision, Path.GetFileName(file));
            if (entry is null) unchanged++;
            else added++;
        }

        transaction.Commit();
        return new InspectionImport(Path.GetFileName(file), person, table.RowCount, added, unchanged, blank, problems);

        string? Problem(IReadOnlyList<string> cells)
        {
            var said = CsvCell.Read(cells[repositoryAt]);
            if (!RepositoryName.TryParse(said, out var name)) return $"`{said}` is no owner/name.";
            if (!known.Contains(name.Key)) return $"{name} is no candidate of this study.";
            if (VerdictOf(cells[verdictAt]) is not { } verdict) return $"`{cells[verdictAt]}` is no verdict; wanted is include or exclude, or nothing.";
            return verdict == InspectionVerdict.Exclude && cells[reasonAt].Length == 0 ? $"{name} is excluded without a reason." : null;
        }
    }

    private static InspectionVerdict? VerdictOf(string cell) => CsvCell.Read(cell).Trim().ToLowerInvariant() switch
    {
        "include" or "in" or "yes" or "keep" => InspectionVerdict.Include,
        "exclude" or "out" or "no" or "drop" => InspectionVerdict.Exclude,
        _ => null,
    };

    /// <summary>The repositories that came to the inspection in the newest funnel, with what the language criterion noted of each.</summary>
    private static Dictionary<string, string?> Coming(Study study)
    {
        var last = study.Database.Connection.Scalar<long?>(
            "SELECT id FROM funnel_step WHERE run_id = (SELECT MAX(id) FROM funnel_run) AND criterion = @inspection", ("inspection", Criteria.InspectionCriterion.Name))
            ?? throw new SelectionException("No selection was carried out yet.", study.Folder, "Carry it out with `ptarmigan select run`.");
        var coming = study.Database.Connection.Query(
            """
            SELECT v.repository, (SELECT w.reason FROM funnel_verdict AS w JOIN funnel_step AS s ON s.id = w.step_id
                                  WHERE w.repository = v.repository AND s.criterion = 'natural-language' AND s.run_id = (SELECT MAX(id) FROM funnel_run))
            FROM funnel_verdict AS v WHERE v.step_id = @step
            """,
            row => (Name: row.GetString(0), Language: row.TextOrNull(1)), ("step", last)).ToDictionary(pair => pair.Name, pair => pair.Language);
        return coming.Count > 0 ? coming : throw new SelectionException("No repository came to the inspection.", study.Folder, "`ptarmigan select show` tells which criterion left them out.");
    }

    private static void WriteRow(CsvWriter csv, int place, Candidate candidate, string? language)
    {
        object?[] cells =
        [
            place, candidate.BestName.ToString(), $"https://github.com/{candidate.BestName}", candidate.Description, candidate.Language, candidate.Stars, candidate.Forks,
            candidate.Issues ?? candidate.OpenIssues, candidate.Commits, candidate.SizeKilobytes, candidate.LastActivityAt?.ToStoredText(), language,
            string.Join("; ", candidate.Models.Select(model => model.Name)), "", "",
        ];
        foreach (var cell in cells) csv.WriteField(cell is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : CsvCell.Of((string?)cell ?? ""));
        csv.NextRecord();
    }
}
