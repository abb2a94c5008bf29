using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Coding.Passages;

/// <summary>Records what was coded as judgments on challenges, which is what analyses and reports read.</summary>
public static class CodingRecord
{
    /// <summary>Records, for every issue with a challenge that stands, the sub-themes of its challenges, with the words as evidence.</summary>
    /// <param name="study">The study; its taxonomy must know the codebook's sub-themes, by their signs or names.</param>
    /// <param name="name">The annotator under whose name it is recorded, as an adjudication.</param>
    /// <returns>How many judgments are new, how many issues were coded, and how many challenges stand in no sub-theme.</returns>
    /// <exception cref="CodingException">The study's taxonomy does not know a sub-theme.</exception>
    public static (int Added, int Issues, int LeftOut) Record(Study study, string name = Annotator.Gold)
    {
        ArgumentNullException.ThrowIfNull(study);
        var codebook = new CodebookLedger(study).Current;
        var taxonomy = TaxonomyCatalog.Of(study);
        var placed = new ChallengeLedger(study).All().Select(challenge => (Challenge: challenge, SubTheme: codebook.Above(challenge.Placement.Code!.Value, CodeLevel.SubTheme))).ToList();
        var signs = placed.Select(pair => pair.SubTheme).OfType<Code>().Distinct().ToDictionary(subTheme => subTheme.Id, subTheme => SignIn(taxonomy, subTheme, codebook));

        using var transaction = study.Database.Connection.BeginTransaction();
        var ledger = new JudgmentLedger(study);
        var annotator = ledger.Register(name, null, AnnotatorKind.Adjudication);
        var (added, issues) = (0, 0);
        foreach (var issue in placed.Where(pair => pair.SubTheme is not null).GroupBy(pair => pair.Challenge.IssueId))
        {
            issues++;
            if (ledger.Add(annotator, Draft(issue.Key, [.. issue.Select(pair => (pair.Challenge, signs[pair.SubTheme!.Id]))], codebook))) added++;
        }

        transaction.Commit();
        return (added, issues, placed.Count(pair => pair.SubTheme is null));
    }

    private static string SignIn(Taxonomy taxonomy, Code subTheme, Codebook codebook)
    {
        if (subTheme.Sign is { } sign && taxonomy.TryFindSubTheme(sign, out var known)) return known.Code;
        if (taxonomy.SubThemes.Where(other => other.Name == subTheme.Name).ToList() is [var only]) return only.Code;
        throw new CodingException(
            $"The taxonomy `{taxonomy.Name}` does not know `{codebook.NameOf(subTheme.Id)}`.", null,
            "Build a taxonomy from the codebook with `ptarmigan taxonomy build`, and set `taxonomy` in study.yaml to it.");
    }

    private static JudgmentDraft Draft(long issue, IReadOnlyList<(Challenge Challenge, string Sign)> challenges, Codebook codebook) =>
        new(Question.Challenges, issue, string.Join(';', challenges.Select(pair => pair.Sign).Distinct().Order(StringComparer.Ordinal)))
        {
            SnapshotId = challenges[0].Challenge.SnapshotId,
            Source = string.Create(CultureInfo.InvariantCulture, $"codebook, version {codebook.Version}"),
            Evidence = [.. challenges.Select(pair => pair.Challenge.Passage).OfType<Passage>().Distinct().Select(passage => new Evidence(passage.Part, passage.Comment, passage.Start, passage.End, passage.Quote))],
        };
}
