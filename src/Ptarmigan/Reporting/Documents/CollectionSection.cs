using System.Globalization;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Html;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Text;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The section on how complete the collection from GitHub is.</summary>
internal sealed class CollectionSection(StudyResults results)
{
    private const string NotSaid = "GitHub does not say, or it was not asked for";
    private const string NotEnded = "no run came to its end";

    private IReadOnlyList<RepositoryCompleteness> Repositories => results.Collection;

    public static ReportSection Of(StudyResults results)
    {
        var section = new CollectionSection(results);
        return StudySections.Section("collection", "Collection", new Paragraph(section.Sentences()), StudySections.Block(section.Completeness()), section.Missing());
    }

    private string Sentences()
    {
        var complete = Repositories.Count(repository => repository.IsComplete);
        var gone = Repositories.Sum(repository => repository.Gone.Values.Sum());
        return Text($"Issues of {Counted.Of(Repositories.Count, "repository")} were collected from GitHub; {complete:N0} of them hold all that GitHub declared when they were checked.")
            + (gone == 0 ? "" : Text($" {Counted.Of(gone, "issue has gone since; it is", "issues have gone since; they are")} kept, with the cause."));
    }

    private Table Completeness() => new(
        "completeness", "What the study holds of each repository, against what GitHub declared", Provenance(),
        [
            Columns.Words("repository"), Columns.Words("checked"), Columns.Words("source"), Columns.Words("result"),
            .. Columns.Numbers("issues declared", "stored", "comments declared", "comments stored", "highest number", "not an issue: pull requests", "discussions", "unexplained", "gone: deleted", "transferred", "converted", "inaccessible"),
        ],
        [.. Repositories.Select(Row)],
        "Unexplained numbers are neither issue, pull request nor discussion: deleted or moved before the first collection.");

    private static TableRow Row(RepositoryCompleteness repository)
    {
        var proof = repository.Proof;
        var why = proof is null ? NotEnded : NotSaid;
        return new TableRow(
        [
            Cell.Text(repository.Repository), Cell.Text(repository.CheckedAt is { } at ? Text($"{at:yyyy-MM-dd HH:mm} UTC") : ""), Cell.Text($"{repository.Source}, {repository.Scope}"),
            Cell.Text(Result(repository)),
            Cell.Count(proof?.DeclaredIssues, why), Cell.Count(proof?.StoredIssues, why), Cell.Count(proof?.DeclaredComments, why), Cell.Count(proof?.StoredComments, why),
            Cell.Count(proof?.HighestNumber, why), Cell.Count(proof?.GapsOfPullRequests, why), Cell.Count(proof?.GapsOfDiscussions, why), Cell.Count(proof?.GapsUnexplained, why),
            .. TombstoneCauses.Words.Select(cause => Cell.Count(repository.Gone.GetValueOrDefault(cause))),
        ]);
    }

    private static string Result(RepositoryCompleteness repository) => repository switch
    {
        { IsUnfinished: true } => "broken off",
        { Proof: { IsComplete: true, Since: { } since } } => Text($"complete, changes since {since:yyyy-MM-dd}"),
        { IsComplete: true } => "complete",
        _ => "incomplete",
    };

    /// <summary>What is missing, repository by repository; null where nothing is.</summary>
    private BulletList? Missing()
    {
        const int named = 20;
        var lines = Repositories.Where(repository => repository.Proof is { IsComplete: false }).Select(repository =>
        {
            var proof = repository.Proof!;
            var missing = proof.Missing.Take(named).Select(number => Text($"#{number}"))
                .Concat(proof.Shortfalls.Take(named).Select(shortfall => Text($"#{shortfall.Number} {shortfall.What} ({shortfall.Declared} declared, {shortfall.Stored} stored)"))).ToList();
            if (Math.Max(0, proof.Missing.Count - named) + Math.Max(0, proof.Shortfalls.Count - named) is > 0 and var more) missing.Add(Text($"and {more} more"));
            return $"{repository.Repository} lacks: {(missing.Count == 0 ? "issues that GitHub counts but did not list" : string.Join(", ", missing))}.";
        }).ToList();
        return lines.Count == 0 ? null : new BulletList(lines);
    }

    private string Provenance() => Text($"From the checks at the end of each collection; Ptarmigan {results.Provenance.Version}.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
