using System.Data.Common;
using System.Globalization;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Opens rounds.</summary>
public static class RoundOpening
{
    internal const int LongestName = 100;

    /// <summary>Draws the issues, shares them out and opens the round, all or nothing.</summary>
    /// <param name="study">The study.</param>
    /// <param name="plan">What the round is to be.</param>
    /// <param name="by">Who opens it.</param>
    /// <param name="reason">Why; null where nobody says.</param>
    /// <exception cref="AnnotationException">The plan cannot be: a name that is taken, no annotators, no issues, an unknown guideline version.</exception>
    public static Round Open(Study study, RoundPlan plan, string by, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(plan);
        RequiredText.Check(by, "The name of who opens the round");
        RequiredText.CheckLength(reason, "The reason");
        var annotators = CheckPlan(plan);
        var guideline = new GuidelineBook(study);
        var version = plan.GuidelineVersion is { } wanted ? guideline.Find(plan.Question, wanted).Version : guideline.Current(plan.Question).Version;

        var connection = study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        if (new RoundCatalog(study).TryFind(plan.Name.Trim()) is not null) throw new AnnotationException($"There is a round `{plan.Name.Trim()}` already.", null, "Choose another name.");

        var seed = plan.Seed ?? study.Protocol.Seed;
        var issues = SampleDraw.Draw(connection, plan, version, seed);
        if (issues.Count == 0) throw new AnnotationException("The sample is empty: no issue of the study meets it.", null, "Import issues, or choose another sample.");

        var ledger = new JudgmentLedger(study);
        foreach (var name in annotators) CheckPerson(ledger.Register(name, null, AnnotatorKind.Person));
        var round = InsertRound(study, plan, by, SampleDraw.Describe(plan.Sample, issues.Count, version), version, seed, issues.Count);
        InsertItems(connection, round, issues);
        Assign(connection, round, BalancedAssignment.Assign(issues, annotators, plan.AnnotatorsPerIssue ?? annotators.Count, seed));
        RoundActs.Record(study, round, RoundActKind.Opened, by, reason);
        transaction.Commit();
        return new RoundCatalog(study).Get(round);
    }

    /// <summary>The comments of an issue that are current when a round is opened are those that its annotators see.</summary>
    internal static void InsertItems(DbConnection connection, long round, IReadOnlyList<SampledIssue> issues, bool withComments = true)
    {
        using var item = new PreparedStatement(connection, "INSERT INTO round_item (round_id, issue_id, snapshot_id, position) VALUES (@round, @issue, @snapshot, @position)");
        using var comments = new PreparedStatement(
            connection, "INSERT INTO round_comment (round_id, issue_id, comment_id) SELECT @round, issue_id, id FROM comment WHERE issue_id = @issue AND is_current = 1");
        foreach (var (position, issue) in issues.Index())
        {
            item.Run(round, issue.Id, issue.SnapshotId, position);
            if (withComments) comments.Run(round, issue.Id);
        }
    }

    internal static void Assign(DbConnection connection, long round, IReadOnlyDictionary<string, long[]> orders)
    {
        using var assignment = new PreparedStatement(
            connection, "INSERT INTO round_assignment (round_id, annotator_id, position, issue_id) VALUES (@round, @annotator, @position, @issue)");
        foreach (var (name, order) in orders)
        {
            var annotator = connection.Scalar<long>("SELECT id FROM annotator WHERE name = @name", ("name", name));
            connection.Execute(
                "INSERT INTO round_annotator (round_id, annotator_id, assigned) VALUES (@round, @annotator, @assigned)",
                ("round", round), ("annotator", annotator), ("assigned", order.Length));
            foreach (var (position, issue) in order.Index()) assignment.Run(round, annotator, position, issue);
        }
    }

    internal static long InsertRound(Study study, RoundPlan plan, string by, string sample, int version, long seed, int issueCount, string? packageKey = null) =>
        study.Database.Connection.Scalar<long>(
            """
            INSERT INTO round (name, question_id, level, guideline_version, sample, seed, annotators_per_issue, is_blind, hides_names, aim, state,
                               issue_count, package_key, created_by, created_at)
            SELECT @name, id, @level, @version, @sample, @seed, @per, @blind, @hides, @aim, 'open', @issues, @package, @by, @at
            FROM question WHERE name = @question RETURNING id
            """,
            ("name", plan.Name.Trim()), ("level", plan.Question.IsSet ? RoundWords.Of(plan.Level) : null), ("version", version), ("sample", sample),
            ("seed", seed), ("per", plan.AnnotatorsPerIssue ?? plan.Annotators.Count), ("blind", plan.IsBlind ? 1 : 0), ("hides", plan.HidesNames ? 1 : 0),
            ("aim", plan.Aim), ("issues", issueCount), ("package", packageKey), ("by", by), ("at", study.Time.GetUtcNow().ToStoredText()), ("question", plan.Question.Name));

    /// <exception cref="AnnotationException">A name is too long, or not one that can be shown.</exception>
    internal static void CheckName(string name, string what)
    {
        RequiredText.Check(name, what);
        if (name.Trim().Length > LongestName || name.Any(char.IsControl))
        {
            throw new AnnotationException($"{what} is no name.", null, string.Create(CultureInfo.InvariantCulture, $"Choose up to {LongestName} letters, digits, blanks and signs."));
        }
    }

    private static List<string> CheckPlan(RoundPlan plan)
    {
        CheckName(plan.Name, "The round's name");
        var annotators = plan.Annotators.Select(name => name.Trim()).ToList();
        foreach (var name in annotators) CheckName(name, "An annotator's name");
        if (annotators.Count == 0) throw new AnnotationException("A round needs at least one annotator.", null, "Name those who answer.");
        if (annotators.Distinct().Count() < annotators.Count) throw new AnnotationException("An annotator is named twice.", null, "Name each annotator once.");
        if (plan.AnnotatorsPerIssue is { } each && (each < 1 || each > annotators.Count))
        {
            throw new AnnotationException(
                $"{Counted.Of(each, "annotator")} cannot judge each issue: {Counted.Of(annotators.Count, "takes", "take")} part.", null, "Choose a number from 1 to all.");
        }

        if (plan.Aim is <= 0 or > 1 or double.NaN) throw new AnnotationException("The aim is no kappa above 0 and up to 1.", null, "Choose a number such as 0.80.");
        if (plan.Sample.Size < 1) throw new AnnotationException("The sample must hold at least one issue.", null, "Choose a size from 1.");
        return annotators;
    }

    private static void CheckPerson(Annotator annotator)
    {
        if (annotator.Kind == AnnotatorKind.Person) return;
        throw new AnnotationException(
            $"`{annotator.Name}` is {annotator.Kind.ToStoredText()}, and a round asks persons.", null, "Compare it with persons by `ptarmigan agreement --beside` after the round.");
    }
}
