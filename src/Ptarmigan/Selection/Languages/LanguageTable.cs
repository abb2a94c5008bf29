using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Storage;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Languages;

/// <summary>Keeps the languages found, so that a text is looked at once.</summary>
internal sealed class LanguageTable(DbConnection connection)
{
    /// <summary>The language of a text, from the store or told now.</summary>
    public LanguageFinding Find(long candidate, long number, string text, IReadOnlySet<string> boilerplate)
    {
        var kept = string.Join('\n', text.Split('\n').Where(line => !boilerplate.Contains(line.Trim())));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(kept));
        if (Stored(candidate, number, hash) is { } known) return known;

        var finding = LanguageDetector.Detect(kept);
        connection.Execute(
            """
            INSERT INTO candidate_language (candidate_id, number, sha256, language, score, letters, ground)
            VALUES (@candidate, @number, @sha, @language, @score, @letters, @ground)
            ON CONFLICT (candidate_id, number) DO UPDATE SET sha256 = excluded.sha256, language = excluded.language, score = excluded.score,
                letters = excluded.letters, ground = excluded.ground
            """,
            ("candidate", candidate), ("number", number), ("sha", hash), ("language", finding.Language.ToStoredText()), ("score", finding.Score),
            ("letters", finding.Letters), ("ground", finding.Ground));
        return finding;
    }

    private LanguageFinding? Stored(long candidate, long number, byte[] hash) => connection.Query(
        "SELECT language, score, letters, ground FROM candidate_language WHERE candidate_id = @candidate AND number = @number AND sha256 = @sha",
        row => new LanguageFinding(Enum.GetValues<NaturalLanguage>().First(language => language.ToStoredText() == row.GetString(0)), row.DoubleOrNull(1), row.GetInt32(2), row.GetString(3)),
        ("candidate", candidate), ("number", number), ("sha", hash)).FirstOrDefault();
}
