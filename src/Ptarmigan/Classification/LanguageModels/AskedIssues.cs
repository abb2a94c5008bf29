using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Chooses and reads the issues that a language model is asked about.</summary>
internal static class AskedIssues
{
    /// <summary>The keys of the issues, repository by repository.</summary>
    /// <exception cref="LanguageModelException">There are none.</exception>
    public static IReadOnlyList<long> Choose(Study study, LanguageModelOptions options)
    {
        var found = study.Database.Connection.Query(
            """
            SELECT i.id, r.name_key, i.number FROM issue AS i JOIN repository AS r ON r.id = i.repository_id
            WHERE (@repository IS NULL OR r.name_key = lower(@repository))
            AND (@labelled IS NULL OR i.id IN (
                SELECT j.issue_id FROM current_judgment AS j JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id
                WHERE a.name = @labelled AND instr(@questions, ';' || q.name || ';') > 0))
            ORDER BY r.name_key, i.number
            """,
            row => (Id: row.GetInt64(0), Name: string.Create(CultureInfo.InvariantCulture, $"{row.GetString(1)}#{row.GetInt64(2)}")),
            ("repository", options.Repository), ("labelled", options.LabelledBy), ("questions", $";{string.Join(';', options.Questions.Select(question => question.Name))};")).ToList();
        if (found.Count == 0) throw new LanguageModelException("No issue of the study is meant.", null, "Import issues, or choose another --repository or --labelled-by.");
        if (options.Sample is not { } size || size >= found.Count) return [.. found.Select(issue => issue.Id)];

        // The order by a hash is the same whatever else is in the study, and a larger sample holds the smaller one.
        var drawn = found.OrderBy(issue => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{study.Protocol.Seed} {issue.Name}")))), StringComparer.Ordinal)
            .Take(size).Select(issue => issue.Id).ToHashSet();
        return [.. found.Select(issue => issue.Id).Where(drawn.Contains)];
    }

    /// <summary>Reads an issue's present text.</summary>
    public static AskedIssue Read(Study study, long id, LanguageModelOptions options) => study.Database.Connection.Query(
        "SELECT s.id, r.name, i.number, s.title, s.body FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN snapshot AS s ON s.id = i.snapshot_id WHERE i.id = @issue",
        row => new AskedIssue(id, row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.TextOrNull(4), options.MaxBody), ("issue", id)).Single();
}
