using System.Globalization;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Selection.Sources;

/// <summary>Reads candidates from a CSV file: a column of repositories, and their measures where there are columns for them.</summary>
internal sealed class CsvSource
{
    private readonly CsvColumns _columns;
    private readonly List<SourceProblem> _problems = [];

    private CsvSource(CsvTable table) => _columns = new CsvColumns(table);

    public static SourceReading Read(string file)
    {
        var table = CsvTable.Read(file);
        var source = new CsvSource(table);
        var candidates = table.Rows().Select(row => source.ReadRow(row.Line, row.Cells)).OfType<Candidate>().ToList();
        if (candidates.Count == 0) throw new CsvException("No row names a repository.", file, "Put owner/name or the repository's address into the column.");
        var report = new SourceReport
        {
            Kind = SourceKind.Csv,
            Name = Path.GetFileName(file),
            Sha256 = CandidateSources.HashOf(file),
            Repositories = candidates.Count,
            Columns = source._columns.Taken,
            ColumnsLeftOut = source._columns.LeftOut,
            Problems = source._problems,
        };
        return new SourceReading(report, [.. candidates.Select(candidate => (candidate, (IReadOnlyList<CandidateText>)[]))]);
    }

    private Candidate? ReadRow(long line, IReadOnlyList<string> cells)
    {
        var said = _columns.Cell(cells, "repository");
        if (!RepositoryName.TryParse(said, out var name))
        {
            _problems.Add(new SourceProblem(line, $"`{said}` is no owner/name and no address of a repository; the row is left out."));
            return null;
        }

        return new Candidate
        {
            Name = name,
            GitHubId = Whole("github_id"),
            Description = _columns.Cell(cells, "description"),
            Language = _columns.Cell(cells, "language"),
            // Some lists tell only whether there is one.
            Licence = _columns.Cell(cells, "licence") is { } licence and not ("YES" or "NO") ? licence : null,
            Topics = List("topics"),
            Stars = Whole("stars"),
            Forks = Whole("forks"),
            SizeKilobytes = Whole("size_kilobytes"),
            Commits = Whole("commits"),
            Issues = Whole("issues"),
            ClosedIssues = Whole("closed_issues"),
            OpenIssues = Whole("open_issues"),
            Downloads = Whole("downloads"),
            IsFork = Truth("is_fork"),
            IsArchived = Truth("is_archived"),
            HasIssues = Truth("has_issues"),
            CreatedAt = Time("created_at"),
            LastActivityAt = Time("last_activity_at"),
            Models = [.. List("models").Distinct().Order(StringComparer.Ordinal).Select(model => new CandidateModel(model, "", null))],
        };

        long? Whole(string measure) => Read(measure, "a whole number of 0 or more", text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number < 1e15 && number == Math.Floor(number) ? (long)number : (long?)null);

        bool? Truth(string measure) => Read(measure, "yes or no", text => text.ToLowerInvariant() switch
        {
            "yes" or "true" or "1" or "t" => true,
            "no" or "false" or "0" or "f" => false,
            _ => (bool?)null,
        });

        DateTimeOffset? Time(string measure) => Read(measure, "a date", text =>
            StoredTime.TryNormalise(text, out var time) ? StoredTime.Parse(time) : (DateTimeOffset?)null);

        T? Read<T>(string measure, string wanted, Func<string, T?> parse)
            where T : struct
        {
            if (_columns.Cell(cells, measure) is not { } text) return null;
            if (parse(text) is { } value) return value;
            _problems.Add(new SourceProblem(line, $"`{text}` is not {wanted}; {measure} of {name} counts as not known."));
            return null;
        }

        IReadOnlyList<string> List(string measure) => _columns.Cell(cells, measure) is not { } text ? [] : Members(text);
    }

    /// <summary>A list in a cell: a JSON array, or members parted by semicolons or commas.</summary>
    private static IReadOnlyList<string> Members(string text)
    {
        if (text.StartsWith('['))
        {
            try
            {
                return JsonSerializer.Deserialize<List<string>>(text)!;
            }
            catch (JsonException)
            {
                // Python's way of writing a list comes close to JSON but for the quotes.
                text = text.Trim('[', ']').Replace("'", "", StringComparison.Ordinal);
            }
        }

        return text.Split(text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
