using System.Globalization;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Annotation.Agreement;

/// <summary>Measures agreement within rounds.</summary>
public static class AgreementMeasure
{
    /// <summary>Measures how far the annotators of a closed round agree.</summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <param name="beside">Annotators who took no part, such as a rule set or a model, whose newest judgments on the issues are compared too.</param>
    /// <exception cref="AnnotationException">The round is open: agreement would reveal answers.</exception>
    public static RoundAgreement Of(Study study, Round round, params IReadOnlyList<string> beside) => Of(study, round, beside, drawn: null);

    /// <summary>Measures how far the annotators of a closed round agree, and tells of its progress.</summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <param name="beside">Annotators who took no part, whose newest judgments on the issues are compared too.</param>
    /// <param name="drawn">Called after each resample of an interval, <see cref="ResamplesOf"/> times in all; what it throws ends the drawing. Null for nobody.</param>
    /// <exception cref="AnnotationException">The round is open: agreement would reveal answers.</exception>
    public static RoundAgreement Of(Study study, Round round, IReadOnlyList<string> beside, Action? drawn)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(beside);
        if (new RoundCatalog(study).Get(round.Id).State == RoundState.Open)
        {
            throw new AnnotationException($"The round `{round.Name}` is open: agreement would tell of its answers.", null, "Close it first with `ptarmigan round close`.");
        }

        var given = GivenAnswers.Read(study, round).SelectMany(answers => answers).ToList();
        var counted = given.Where(answer => !answer.IsLate).ToList();
        var repositories = RepositoriesOf(study, round);
        var answers = counted.Select(answer => (answer.IssueId, answer.Annotator, answer.Answer.Answer))
            .Concat(beside.SelectMany(name => AnswersOf(study, round, name, repositories))).ToList();
        var agreement = new RoundAgreement
        {
            Round = round,
            Beside = [.. beside],
            Answers = given.Count,
            Unsure = counted.Count(answer => answer.Answer.IsUnsure),
            Late = given.Count - counted.Count,
            Repositories = [],
            Notes = [],
        };
        return Fill(study, agreement, answers, repositories, drawn);
    }

    /// <summary>How many resamples the intervals of a round's agreement take; fewer where its answers leave an alpha undefined.</summary>
    public static long ResamplesOf(Study study, Round round)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        // Sets have three alphas, of whole sets, by MASI and by Jaccard, and sub-themes have them by theme too.
        var alphas = !round.Question.IsSet ? 1 : round.Level == ChallengeLevel.SubTheme ? 6 : 3;
        return (long)alphas * study.Protocol.BootstrapResamples;
    }

    private static RoundAgreement Fill(
        Study study, RoundAgreement agreement, List<(long IssueId, string Annotator, string Answer)> answers, Dictionary<long, RepositoryName> repositories, Action? drawn)
    {
        var round = agreement.Round;
        var resampling = new Resampling(study.Protocol.Seed, study.Protocol.BootstrapResamples) { Drawn = drawn };
        var notes = new List<string>();
        if (agreement.Late > 0) notes.Add($"Left out for being late, after the round was closed first: {Counted.Of(agreement.Late, "answer")}.");
        agreement = agreement with { Repositories = [.. PerRepository(round, answers, repositories)] };
        try
        {
            if (!round.Question.IsSet)
            {
                var report = RaterAgreement.Report(Choices(answers), resampling, study.Protocol.Confidence);
                return agreement with { Report = report, Notes = [.. notes, .. report.Notes] };
            }

            var ratings = Sets(answers);
            var sets = RaterAgreement.Report(ratings, resampling, study.Protocol.Confidence);
            var taxonomy = round.Level == ChallengeLevel.SubTheme ? TaxonomyCatalog.Of(study) : null;
            var themes = taxonomy is null ? null : RaterAgreement.Report(ratings.RollUp(taxonomy.RollUp), resampling, study.Protocol.Confidence);
            return agreement with { Report = sets.WholeSets, Sets = sets, Themes = themes, Notes = [.. notes, .. sets.WholeSets.Notes] };
        }
        catch (AssumptionException broken)
        {
            // Too few answers are no fault of the program's: the statistics are undefined, and the reader is told why.
            return agreement with { Notes = [.. notes, broken.Message] };
        }
    }

    private static Ratings Choices(IEnumerable<(long IssueId, string Annotator, string Answer)> answers) =>
        Ratings.Of(answers.Select(answer => new Rating(Item(answer.IssueId), answer.Annotator, answer.Answer)));

    private static SetRatings Sets(IEnumerable<(long IssueId, string Annotator, string Answer)> answers) =>
        SetRatings.Of(answers.Select(answer => new SetRating(Item(answer.IssueId), answer.Annotator, LabelSet.Parse(answer.Answer))));

    /// <summary>Of the same length for every issue, so that the order of the items is that of the keys.</summary>
    private static string Item(long issueId) => issueId.ToString("D12", CultureInfo.InvariantCulture);

    private static IEnumerable<RepositoryAgreement> PerRepository(
        Round round, List<(long IssueId, string Annotator, string Answer)> answers, Dictionary<long, RepositoryName> repositories) =>
        from answer in answers
        group answer by repositories[answer.IssueId] into own
        orderby own.Key.Key
        select Measure(round, own.Key, [.. own]);

    private static RepositoryAgreement Measure(Round round, RepositoryName repository, List<(long IssueId, string Annotator, string Answer)> answers)
    {
        try
        {
            // Alpha's interval is not asked for, so that one resample is enough.
            var once = new Resampling(0, 1);
            var ratings = round.Question.IsSet ? null : Choices(answers);
            var sets = round.Question.IsSet ? Sets(answers) : null;
            var percent = PercentAgreement.Compute(ratings ?? sets!.AsWholeSets());
            var alpha = sets is null ? KrippendorffAlpha.Compute(ratings!, once) : KrippendorffAlpha.Compute(sets, LabelDistance.Masi, once);
            return new RepositoryAgreement(repository, percent.Items, percent.Value, alpha.Value, alpha.Note);
        }
        catch (AssumptionException broken)
        {
            return new RepositoryAgreement(repository, 0, null, null, broken.Message);
        }
    }

    private static Dictionary<long, RepositoryName> RepositoriesOf(Study study, Round round) => study.Database.Connection.Query(
        "SELECT m.issue_id, r.name FROM round_item AS m JOIN issue AS i ON i.id = m.issue_id JOIN repository AS r ON r.id = i.repository_id WHERE m.round_id = @round",
        row => (Id: row.GetInt64(0), Name: RepositoryName.Parse(row.GetString(1))),
        ("round", round.Id)).ToDictionary(row => row.Id, row => row.Name);

    /// <exception cref="AnnotationException">The annotator is not known, or took part in the round.</exception>
    private static IEnumerable<(long, string, string)> AnswersOf(Study study, Round round, string annotator, Dictionary<long, RepositoryName> issues)
    {
        var ledger = new JudgmentLedger(study);
        if (round.Annotators.Contains(annotator)) throw new AnnotationException($"`{annotator}` took part in the round.", null, "Name an annotator who did not.");
        if (ledger.Annotators().All(known => known.Name != annotator)) throw new AnnotationException($"There is no annotator `{annotator}`.", null, "`ptarmigan annotator list` shows them.");
        return ledger.Current(annotator, round.Question).Values.Where(judgment => issues.ContainsKey(judgment.IssueId))
            .Select(judgment => (judgment.IssueId, annotator, judgment.Answer));
    }
}
