using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Exchange;

/// <summary>Turns issues into what an export writes: with pseudonyms, resolution times and one annotator's answers.</summary>
internal sealed class IssueExportView
{
    private readonly IssueExportOptions _options;
    private readonly Closing _closing;
    private readonly DateTimeOffset _observedUntil;
    private readonly Pseudonyms _pseudonyms;
    private readonly string _annotator;
    private readonly Dictionary<Question, IReadOnlyDictionary<long, Judgment>> _answers;

    public IssueExportView(Study study, IssueExportOptions options)
    {
        _options = options;
        _closing = study.Protocol.Closing;
        _observedUntil = ObservationEnd.Of(study);
        _pseudonyms = Pseudonyms.Of(study);
        _annotator = options.Annotator ?? study.Protocol.Annotator;
        var ledger = new JudgmentLedger(study) { Viewer = options.Viewer };
        _answers = Question.All.ToDictionary(question => question, question => ledger.Current(_annotator, question));
    }

    public ExportedIssue Of(IssueThread thread)
    {
        var issue = thread.Issue;
        var history = issue.History(_observedUntil);
        var resolution = history.ResolutionTime(_closing);
        return new ExportedIssue
        {
            Repository = issue.Reference.Repository.ToString(),
            Number = issue.Reference.Number,
            Title = issue.Title,
            State = issue.State.Text,
            StateReason = issue.StateReason,
            Author = Login(issue.Author),
            AuthorAssociation = issue.AuthorAssociation,
            CreatedAt = issue.CreatedAt.UtcDateTime,
            UpdatedAt = issue.UpdatedAt?.UtcDateTime,
            ClosedAt = issue.ClosedAt?.UtcDateTime,
            ClosedBy = Login(issue.ClosedBy),
            HasTimeline = issue.HasTimeline,
            Episodes = [.. history.Episodes.Select(episode => new ExportedEpisode(episode.OpenedAt.UtcDateTime, episode.ClosedAt?.UtcDateTime))],
            ResolutionDays = resolution is { IsCensored: false } resolved ? resolved.Days : null,
            ResolutionSeconds = resolution is { IsCensored: false } exact ? (long)exact.Exact.TotalSeconds : null,
            CensoredDays = resolution is { IsCensored: true } censored ? censored.Days : null,
            ResolutionFault = history.Fault == HistoryFault.None ? null : history.Fault.ToWord(),
            Labels = issue.Labels,
            CommentCount = issue.CommentCount,
            Comments = [.. thread.Comments.Select(View)],
            Events = [.. thread.Events.Select(View)],
            Annotator = _annotator,
            Ptm = Answer(Question.Ptm, issue)?.Answer,
            Type = Answer(Question.Type, issue)?.Answer,
            Challenges = Answer(Question.Challenges, issue)?.Members,
            Gone = issue.Absence?.Cause,
            GoneTo = issue.Absence?.MovedTo,
            Body = _options.WithText ? thread.Body : null,
        };
    }

    private ExportedComment View(Comment comment) =>
        new(Login(comment.Author), comment.AuthorAssociation, comment.CreatedAt.UtcDateTime) { Body = _options.WithText ? comment.Body : null };

    private ExportedEvent View(IssueEvent happened) =>
        new(happened.Kind, Login(happened.Actor), happened.CreatedAt?.UtcDateTime, NamesAccount(happened) ? Login(happened.Detail) : happened.Detail);

    /// <summary>Whether an event's detail is a login: that of the account to which the issue was given, or from which it was taken.</summary>
    private static bool NamesAccount(IssueEvent happened) => happened.Kind is "assigned" or "unassigned";

    private string? Login(string? login) => _options.WithLogins ? login : _pseudonyms.For(login);

    private Judgment? Answer(Question question, Issue issue) => _answers[question].GetValueOrDefault(issue.Id);
}
