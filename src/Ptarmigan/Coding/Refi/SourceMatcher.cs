using System.Data.Common;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange.RefiQda.Writing;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>Finds out which issue a source of another program is: by its name if that is an issue's, otherwise by its text alone.</summary>
internal sealed class SourceMatcher(Study study)
{
    private const int MostCandidates = 50;

    private readonly IssueCatalog _issues = new(study.Database);
    private readonly SourceTexts _texts = new(study.Database.Connection);
    private Dictionary<string, List<long>>? _byText;

    private DbConnection Connection => study.Database.Connection;

    /// <summary>The issue and where its texts are in the source, or why there is none.</summary>
    /// <param name="name">What the source is called.</param>
    /// <param name="source">Its text, with line feeds only.</param>
    public (MatchedSource? Match, string Why) Match(string? name, PlainText source)
    {
        if (ReferenceOf(name) is { } reference && _issues.Find(reference) is { } named)
        {
            return Match(named, source.Text) is { } match ? (match, "") : (null, $"The study's texts of {reference} are others.");
        }

        var found = Candidates(source.Text).Select(key => Match(_issues.ReadByKeys([key]).Single(), source.Text)).OfType<MatchedSource>().Take(2).ToList();
        return found switch
        {
            [var only] => (only, ""),
            [] => (null, "No issue of the study has this text."),
            _ => (null, $"Several issues of the study have this text, {found[0].Issue.Reference} and {found[1].Issue.Reference} among them; call the source as the issue is called."),
        };
    }

    /// <summary>The issue that a name of a document means, with or without the ending of a file; null for none.</summary>
    public static IssueReference? ReferenceOf(string? name)
    {
        var bare = (name ?? "").Trim();
        foreach (var ending in new[] { ".txt", ".md", ".docx" }) if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) bare = bare[..^ending.Length];
        return IssueReference.TryParse(bare, out var reference) ? reference : null;
    }

    private MatchedSource? Match(Issue issue, string source)
    {
        var present = new CodingTexts(Connection).Read(issue).SnapshotId;
        List<long> snapshots = [.. _issues.ReadSnapshots(issue).Select(snapshot => snapshot.Id).OrderByDescending(id => id == present).ThenByDescending(id => id)];
        // A text that is exactly one of the issue's is that one, however much of it another has too.
        foreach (var find in new Func<long, LocatedText?>[]
        {
            snapshot => LocatedText.Exactly(source, _texts.Read(issue, snapshot)),
            snapshot => LocatedText.Exactly(source, _texts.ReadAll(issue, snapshot)),
            snapshot => LocatedText.Somewhere(source, _texts.ReadAll(issue, snapshot)),
        })
        {
            foreach (var snapshot in snapshots) if (find(snapshot) is { } text) return new MatchedSource(issue, snapshot, text);
        }

        return null;
    }

    /// <summary>The issues with a title that is the source's first line, or a body that is the source or all of it but its first line.</summary>
    private IEnumerable<long> Candidates(string source)
    {
        _byText ??= Index();
        var text = source.Trim();
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        string[] keys = line < 0 ? [text] : [text, text[..line].Trim(), text[line..].Trim()];
        return keys.Where(key => key.Length > 0).SelectMany(key => _byText.GetValueOrDefault(key) ?? []).Distinct().Take(MostCandidates);
    }

    private Dictionary<string, List<long>> Index()
    {
        var index = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var (issue, title, body) in Connection.Query("SELECT issue_id, title, body FROM snapshot ORDER BY issue_id", row => (row.GetInt64(0), row.GetString(1), row.TextOrNull(2))))
        {
            foreach (var text in new[] { title, body ?? "" }.Select(text => PlainText.Of(text).Text.Trim()).Where(text => text.Length > 0).Distinct())
            {
                if (!index.TryGetValue(text, out var issues)) index[text] = issues = [];
                if (issues.Count < MostCandidates && !issues.Contains(issue)) issues.Add(issue);
            }
        }

        return index;
    }
}
