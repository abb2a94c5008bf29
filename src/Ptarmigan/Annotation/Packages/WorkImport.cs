using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Annotation.Packages;

/// <summary>Makes a round of a package with work: its issues, its texts, its guideline and the annotator's own order.</summary>
internal sealed class WorkImport(Study study, PackageDocument package, string file)
{
    private readonly string _readAt = study.Time.GetUtcNow().ToStoredText();

    private DbConnection Connection => study.Database.Connection;

    public PackageReport Run(string by)
    {
        var question = Question.Find(package.Question);
        if (new RoundCatalog(study).Read().Any(round => PackagedRound.KeyOf(study, round) == package.RoundKey && round.Annotators.Contains(package.Annotator)))
        {
            throw new AnnotationException($"The round `{package.RoundName}` is in this study already.", file, "Go on with it, and take the answers out with `ptarmigan round export`.");
        }

        if (question.IsSet && TaxonomyCatalog.Of(study) is var taxonomy && taxonomy.Version != package.TaxonomyVersion)
        {
            throw new AnnotationException($"The package asks for codes of another taxonomy than this study's {taxonomy.Name}.", file, "Name the same taxonomy as study.taxonomy in study.yaml.");
        }

        var version = Guideline(question, by);
        var issues = package.Issues.Select(issue => Issue(issue)).ToList();
        new JudgmentLedger(study).Register(package.Annotator, null, AnnotatorKind.Person);
        var plan = new RoundPlan
        {
            Name = FreeName(),
            Question = question,
            Level = package.Level is null ? ChallengeLevel.SubTheme : RoundWords.Parse<ChallengeLevel>(package.Level),
            Annotators = [package.Annotator],
            IsBlind = package.IsBlind,
            Aim = null,
        };
        var id = RoundOpening.InsertRound(study, plan, by, $"a work package of {Counted.Of(issues.Count, "issue")} for {package.Annotator}", version, 0, issues.Count, package.RoundKey);
        RoundOpening.InsertItems(Connection, id, issues.ConvertAll(issue => issue.Sampled), withComments: false);
        foreach (var (sampled, comments) in issues)
        {
            foreach (var comment in comments) Connection.Execute("INSERT INTO round_comment VALUES (@round, @issue, @comment)", ("round", id), ("issue", sampled.Id), ("comment", comment));
        }

        RoundOpening.Assign(Connection, id, new Dictionary<string, long[]> { [package.Annotator] = [.. issues.Select(issue => issue.Sampled.Id)] });
        RoundActs.Record(study, id, RoundActKind.Imported, by, null);
        var entries = new EntryImport(study, new RoundCatalog(study).Get(id), package, file);
        entries.Run();
        return new PackageReport(package.Kind, plan.Name, package.Annotator, issues.Count, entries.Added, entries.Known, entries.Conflicts);
    }

    /// <summary>The version here that has the package's text; a new one if none has.</summary>
    private int Guideline(Question question, string by)
    {
        var book = new GuidelineBook(study);
        var text = GuidelineText.Normal(package.Guideline ?? throw new AnnotationException("The package has no guideline.", file, "Get the file again."));
        return book.History(question).LastOrDefault(known => known.Text == text)?.Version ?? book.Insert(question, text, by, $"From the work package of the round {package.RoundName}.");
    }

    private string FreeName()
    {
        var rounds = new RoundCatalog(study);
        // The answers name the round as its home does, so that only a name that is taken gets another.
        var name = package.RoundName;
        for (var more = 2; rounds.TryFind(name) is not null; more++) name = string.Create(CultureInfo.InvariantCulture, $"{package.RoundName} ({more})");
        return name;
    }

    private (SampledIssue Sampled, List<long> Comments) Issue(PackagedIssue issue)
    {
        var repository = RepositoryName.Parse(issue.Repository);
        Connection.Execute("INSERT INTO repository (name, name_key) VALUES (@name, @key) ON CONFLICT (name_key) DO NOTHING", ("name", issue.Repository), ("key", repository.Key));
        var known = new IssueCatalog(study.Database).FindId(new IssueReference(repository, issue.Number));
        var id = known ?? (Connection.Scalar<long?>("SELECT MAX(id) FROM issue") ?? 0) + 1;
        var snapshot = Snapshot(id, issue);
        if (known is null) Insert(id, snapshot, repository, issue);
        return (new SampledIssue(id, snapshot, repository.Key), issue.Comments.Select(comment => Comment(id, comment, isCurrent: known is null)).ToList());
    }

    private long Snapshot(long id, PackagedIssue issue)
    {
        var hash = Convert.FromHexString(issue.Sha256);
        Connection.Execute(
            "INSERT INTO snapshot (issue_id, sha256, title, body, read_at) VALUES (@issue, @hash, @title, @body, @at) ON CONFLICT (issue_id, sha256) DO NOTHING",
            ("issue", id), ("hash", hash), ("title", issue.Title), ("body", issue.Body), ("at", _readAt));
        return Connection.Scalar<long>("SELECT id FROM snapshot WHERE issue_id = @issue AND sha256 = @hash", ("issue", id), ("hash", hash));
    }

    private void Insert(long id, long snapshot, RepositoryName repository, PackagedIssue issue)
    {
        Connection.Execute(
            """
            INSERT INTO issue (id, repository_id, number, state, author, author_association, created_at, comment_count, is_locked, snapshot_id, read_at)
            SELECT @id, id, @number, @state, @author, @association, @created, @comments, 0, @snapshot, @at FROM repository WHERE name_key = @repository
            """,
            ("id", id), ("number", issue.Number), ("state", issue.State ?? IssueState.Open.Text), ("author", issue.Author), ("association", issue.AuthorAssociation),
            ("created", issue.CreatedAt!.Value.ToStoredText()), ("comments", issue.Comments.Count), ("snapshot", snapshot), ("at", _readAt), ("repository", repository.Key));
        Connection.Execute("INSERT INTO issue_search (rowid, title, body) VALUES (@id, @title, @body)", ("id", id), ("title", issue.Title), ("body", issue.Body));
        foreach (var label in issue.Labels.Distinct()) Connection.Execute("INSERT INTO issue_label (issue_id, name) VALUES (@id, @label)", ("id", id), ("label", label));
    }

    private long Comment(long issue, PackagedComment comment, bool isCurrent)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(comment.Body ?? ""));
        Connection.Execute(
            """
            INSERT INTO comment (issue_id, github_id, author, author_association, created_at, body, sha256, is_current, read_at)
            VALUES (@issue, @github, @author, @association, @created, @body, @hash, @current, @at) ON CONFLICT (issue_id, github_id, sha256) DO NOTHING
            """,
            ("issue", issue), ("github", comment.GitHubId), ("author", comment.Author), ("association", comment.AuthorAssociation),
            ("created", comment.CreatedAt.ToStoredText()), ("body", comment.Body), ("hash", hash), ("current", isCurrent ? 1 : 0), ("at", _readAt));
        return Connection.Scalar<long>(
            "SELECT id FROM comment WHERE issue_id = @issue AND github_id = @github AND sha256 = @hash", ("issue", issue), ("github", comment.GitHubId), ("hash", hash));
    }
}
