using Ptarmigan.Annotation.Guidelines;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Exchange;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation.Packages;

/// <summary>
/// Takes one annotator's part of a round to another machine and back: the part goes out as a file, is brought into a study
/// there, annotated with the same program, and the answers come back as a file. Nothing of other annotators is in it.
/// </summary>
public static class WorkPackage
{
    /// <summary>
    /// Writes one annotator's part of a round. From the study that opened the round it is the work to be done; from a study into
    /// which it was brought as a package, the answers.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round, which must be open.</param>
    /// <param name="annotator">The annotator's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <param name="by">Who takes it out.</param>
    /// <returns>What the file holds.</returns>
    /// <exception cref="AnnotationException">The round is closed, or the annotator takes no part in it.</exception>
    /// <exception cref="ExportException">The file is there already, or cannot be written.</exception>
    public static PackageKind Export(Study study, Round round, string annotator, string file, bool overwrite, string by)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        RequiredText.Check(by, "The name of who takes the package out");
        var kind = round.PackageKey is null ? PackageKind.Work : PackageKind.Answers;
        if (kind == PackageKind.Work && new RoundCatalog(study).Get(round.Id).State != RoundState.Open)
        {
            throw new AnnotationException($"The round `{round.Name}` is closed: it takes no more answers.", null, "Unlock it first with `ptarmigan round unlock`.");
        }

        var part = new PackagedRound(study, round, annotator);
        PackageFile.Write(file, overwrite, Document(study, round, annotator, kind, part));
        RoundActs.Record(study, round.Id, RoundActKind.Exported, by, $"{annotator}: {RoundWords.Of(kind)}");
        return kind;
    }

    /// <summary>Brings a package in: work becomes a round of this study, answers go to the round they are of.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The file.</param>
    /// <param name="by">Who brings it in.</param>
    /// <returns>What became of it. Nothing that is in the study is overwritten.</returns>
    /// <exception cref="AnnotationException">
    /// The file is no package or is damaged, or does not fit the study: another taxonomy, no such round, a round that is closed, other texts.
    /// </exception>
    public static PackageReport Import(Study study, string file, string by)
    {
        ArgumentNullException.ThrowIfNull(study);
        RequiredText.Check(by, "The name of who brings the package in");
        var package = PackageFile.Read(file);
        using var transaction = study.Database.Connection.BeginTransaction();
        var report = package.Kind == PackageKind.Work ? new WorkImport(study, package, file).Run(by) : new AnswersImport(study, package, file).Run(by);
        transaction.Commit();
        return report;
    }

    private static PackageDocument Document(Study study, Round round, string annotator, PackageKind kind, PackagedRound part)
    {
        var isWork = kind == PackageKind.Work;
        var hashes = part.Hashes();
        var pseudonyms = Pseudonyms.Of(study);
        var entries = part.Entries().Select(entry => entry.Entry).ToList();
        return new PackageDocument
        {
            Format = PackageDocument.FormatName,
            Version = PackageDocument.NewestVersion,
            Kind = kind,
            RoundKey = PackagedRound.KeyOf(study, round),
            RoundName = round.Name,
            Question = round.Question.Name,
            Level = round.Level is { } level ? RoundWords.Of(level) : null,
            IsBlind = round.IsBlind,
            Annotator = annotator,
            GuidelineVersion = round.GuidelineVersion,
            Guideline = isWork ? new GuidelineBook(study).Find(round.Question, round.GuidelineVersion).Text : null,
            TaxonomyVersion = round.Question.IsSet ? TaxonomyCatalog.Of(study).Version : null,
            Issues = [.. part.Texts.Select(text => isWork ? Whole(study, text, hashes[text.IssueId], pseudonyms) : Named(text, hashes[text.IssueId]))],
            Entries = entries,
            MadeAt = study.Time.GetUtcNow(),
        };
    }

    private static PackagedIssue Named(RoundText text, string hash) =>
        new() { Repository = text.Reference.Repository.ToString(), Number = text.Reference.Number, Sha256 = hash };

    private static PackagedIssue Whole(Study study, RoundText text, string hash, Pseudonyms pseudonyms) => Named(text, hash) with
    {
        Title = text.Title,
        Body = text.Body,
        Author = pseudonyms.For(text.Author),
        AuthorAssociation = text.AuthorAssociation,
        CreatedAt = text.CreatedAt,
        State = study.Database.Connection.Scalar<string>("SELECT state FROM issue WHERE id = @issue", ("issue", text.IssueId)),
        Labels = text.Labels,
        Comments =
        [
            .. text.Comments.Select(comment => new PackagedComment
            {
                GitHubId = study.Database.Connection.Scalar<long>("SELECT github_id FROM comment WHERE id = @id", ("id", comment.Id)),
                Author = pseudonyms.For(comment.Comment.Author),
                AuthorAssociation = comment.Comment.AuthorAssociation,
                CreatedAt = comment.Comment.CreatedAt,
                Body = comment.Comment.Body,
            }),
        ],
    };
}
