using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>One run of a language model over issues: requests go side by side, the store is used by one at a time.</summary>
internal sealed class LanguageModelRun : IDisposable
{
    private readonly Study _study;
    private readonly LanguageModelOptions _options;
    private readonly LanguageModelAnnotator _annotator;
    private readonly ChatModel _model;
    private readonly AnswerCache _cache;
    private readonly NoAnswers _noAnswers;
    private readonly Spending _spending;
    private readonly JudgmentLedger _ledger;
    private readonly Annotator _known;
    private readonly Dictionary<Question, AnswerReader> _readers;
    private readonly IProgress<LanguageModelProgress>? _progress;
    private readonly Lock _store = new();
    private readonly List<AnsweredQuestion> _answers = [];
    private int _recorded;
    private int _done;
    private int _readShort;
    private LanguageModelException? _endedBy;

    public LanguageModelRun(Study study, LanguageModelOptions options, LanguageModelAnnotator annotator, HttpMessageHandler network, IProgress<LanguageModelProgress>? progress)
    {
        (_study, _options, _annotator, _progress) = (study, options, annotator, progress);
        (_model, _cache, _noAnswers, _spending) = (new ChatModel(options, study.Time, network), new AnswerCache(study, options), new NoAnswers(study, annotator.Name), new Spending(options));
        _ledger = new JudgmentLedger(study);
        _known = _ledger.Register(annotator.Name, AnnotatorKind.LanguageModel, AnnotatorKind.LanguageModel);
        _readers = annotator.Prompts.ToDictionary(prompt => prompt.Question, prompt => new AnswerReader(prompt.Question, prompt.Question.IsSet ? TaxonomyCatalog.UsedBy(study) : null));
    }

    public async Task<LanguageModelResult> RunAsync(CancellationToken cancellation)
    {
        var issues = AskedIssues.Choose(_study, _options);
        await Parallel.ForEachAsync(
            issues, new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellation },
            async (id, token) => await AskAboutAsync(id, issues.Count, token));
        // Nothing was asked, nothing was kept: that is a failure, and no part of a run.
        if (_endedBy is not null && _answers.Count == 0) throw _endedBy;

        var blind = new RoundCatalog(_study).IssuesInBlindRounds();
        var shown = _answers.Where(answer => !blind.Contains(answer.IssueId)).OrderBy(answer => answer.Repository, StringComparer.OrdinalIgnoreCase).ThenBy(answer => answer.Number)
            .ThenBy(answer => answer.Question == Question.Ptm ? 0 : answer.Question == Question.Type ? 1 : 2).ToArray();
        return new LanguageModelResult
        {
            Annotator = _annotator.Name,
            Issues = issues.Count,
            Answers = shown,
            Hidden = _answers.Count - shown.Length,
            Recorded = _recorded,
            Requests = _model.Requests,
            Use = _spending.Used,
            Cost = _options.Price?.Of(_spending.Used),
            ReadShort = _readShort,
            EndedBy = _endedBy,
        };
    }

    public void Dispose() => _model.Dispose();

    private async Task AskAboutAsync(long id, int total, CancellationToken cancellation)
    {
        try
        {
            AskedIssue issue;
            lock (_store) issue = AskedIssues.Read(_study, id, _options);
            foreach (var prompt in _annotator.Prompts)
            {
                if (Volatile.Read(ref _endedBy) is not null) return;
                if (prompt.Question.IsSet && IsNotPtm(id)) continue;
                await AskAsync(issue, prompt, cancellation);
            }

            var done = Interlocked.Increment(ref _done);
            _progress?.Report(new LanguageModelProgress(done, total, _spending.Used, _options.Price?.Of(_spending.Used)));
        }
        catch (LanguageModelException end)
        {
            // What was under way is brought to its end; nothing new is begun.
            Interlocked.CompareExchange(ref _endedBy, end, null);
        }
    }

    /// <summary>Challenges are asked of PTM-related issues alone; where that was asked and had no answer, it is not known. Where it was not asked, only a no of an earlier run counts.</summary>
    private bool IsNotPtm(long issue)
    {
        lock (_store) return (_ledger.Current(_known, Question.Ptm, issue)?.Answer ?? (_options.Questions.Contains(Question.Ptm) ? "no" : "yes")) == "no";
    }

    private async Task AskAsync(AskedIssue issue, QuestionPrompt prompt, CancellationToken cancellation)
    {
        bool asksAnew;
        lock (_store) asksAnew = _options.AsksAgain && _ledger.Current(_known, prompt.Question, issue.IssueId) is null && _noAnswers.Newest(issue, prompt.Question) is not null;
        string? fault = null;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var (reply, isKept) = await ReplyAsync(prompt, Conversation.Message(issue, prompt, fault), asksAnew, cancellation);
            if (Conversation.Declined(reply) is { } why)
            {
                RecordNoAnswer(issue, prompt, why, isKept);
                return;
            }

            var answer = _readers[prompt.Question].Read(reply.Text, out fault);
            if (answer is not null && reply.End == ReplyEnd.Whole)
            {
                Record(issue, prompt, answer, reply, isKept);
                return;
            }

            fault = Conversation.Fault(reply, fault);
            if (attempt == 1) RecordNoAnswer(issue, prompt, Conversation.GivenUp(reply, fault), isKept);
        }
    }

    private async Task<(ChatReply Reply, bool IsKept)> ReplyAsync(QuestionPrompt prompt, string message, bool asksAnew, CancellationToken cancellation)
    {
        var key = _cache.Key(prompt, message);
        if (!asksAnew)
        {
            lock (_store)
            {
                if (_cache.Find(key) is { } kept) return (kept, true);
            }
        }

        var estimate = TokenEstimate.Of(prompt.Instructions, message);
        var reserved = _spending.Reserve(estimate);
        var used = default(TokenUse);
        try
        {
            var reply = await _model.AskAsync(prompt, message, cancellation);
            used = reply.Use;
            if (used.Input > 0 && used.Input < estimate / 2) Interlocked.Increment(ref _readShort);
            lock (_store) _cache.Keep(key, reply);
            return (reply, false);
        }
        finally
        {
            _spending.Settle(reserved, estimate, used);
        }
    }

    private void Record(AskedIssue issue, QuestionPrompt prompt, ModelAnswer answer, ChatReply reply, bool isKept)
    {
        var found = answer.Quotes.Distinct().Select(quote => QuoteFinder.Find(issue, quote)).ToArray();
        var evidence = found.OfType<Evidence>().Distinct().Take(EvidenceText.MostQuotes).ToArray();
        var given = new AnsweredQuestion(issue.IssueId, issue.Repository, issue.Number, prompt.Question)
        {
            Answer = string.Join(';', answer.Members),
            Confidence = answer.Confidence,
            Reason = answer.Reason,
            Evidence = evidence,
            DroppedQuotes = found.Count(quote => quote is null),
            IsCut = issue.IsCut,
            IsKept = isKept,
        };
        lock (_store)
        {
            _answers.Add(given);
            var isNew = _ledger.Add(_known, new JudgmentDraft(prompt.Question, issue.IssueId, given.Answer)
            {
                Confidence = given.Confidence,
                Note = given.Reason.Length > 0 ? given.Reason : null,
                Evidence = evidence,
                SnapshotId = issue.SnapshotId,
                GuidelineVersion = prompt.GuidelineVersion,
                Source = Source(issue, prompt, given, reply),
            });
            if (isNew) _recorded++;
        }
    }

    private void RecordNoAnswer(AskedIssue issue, QuestionPrompt prompt, string reason, bool isKept)
    {
        lock (_store)
        {
            _noAnswers.Add(issue, prompt.Question, reason);
            _answers.Add(new AnsweredQuestion(issue.IssueId, issue.Repository, issue.Number, prompt.Question) { Reason = reason, IsCut = issue.IsCut, IsKept = isKept });
        }
    }

    private string Source(AskedIssue issue, QuestionPrompt prompt, AnsweredQuestion given, ChatReply reply) => string.Create(
        CultureInfo.InvariantCulture,
        $"{_annotator.Name} at {_options.Endpoint}, prompt {prompt.Version}, {_annotator.Parameters}, form {AnswerCache.Word(reply.Form)}")
        + (issue.IsCut ? string.Create(CultureInfo.InvariantCulture, $", body cut to {issue.SentLength} of {issue.BodyLength} characters") : "")
        + (given.DroppedQuotes > 0 ? string.Create(CultureInfo.InvariantCulture, $", {given.DroppedQuotes} quotes not in the text") : "");
}
