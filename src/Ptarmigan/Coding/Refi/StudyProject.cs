using System.Data.Common;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>A study's codebook and codings as a project of REFI-QDA.</summary>
internal sealed class StudyProject
{
    private readonly Study _study;
    private readonly StudyGuids _guids;
    private readonly Codebook _codebook;
    private readonly IReadOnlyList<Challenge> _challenges;
    private readonly IReadOnlyList<CodingExclusion> _exclusions;
    private readonly IReadOnlyList<Memo> _memos;
    private readonly IReadOnlyList<Batch> _batches;
    private readonly Dictionary<string, long> _annotators;
    private readonly SortedDictionary<string, RefiUser> _users = new(StringComparer.Ordinal);
    private readonly List<RefiTextSource> _notes = [];
    private readonly Dictionary<long, List<Guid>> _notesOfCodes = [];
    private readonly Dictionary<long, List<Guid>> _notesOfChallenges = [];
    private readonly Dictionary<long, List<Guid>> _notesOfIssues = [];
    private readonly FindingList _findings = new();

    public StudyProject(Study study)
    {
        _study = study;
        _guids = new StudyGuids(study);
        _codebook = new CodebookLedger(study).Current;
        _challenges = new ChallengeLedger(study).All();
        _exclusions = new CodingExclusions(study).All();
        _memos = new MemoBook(study).All();
        _batches = new BatchLedger(study).All();
        _annotators = Connection.Query("SELECT id, name FROM annotator", row => (Key: row.GetInt64(0), Name: row.GetString(1))).ToDictionary(pair => pair.Name, pair => pair.Key);
    }

    public FindingList Findings => _findings;

    public int Challenges => _challenges.Count;

    private DbConnection Connection => _study.Database.Connection;

    /// <summary>The codebook alone, as a project without texts.</summary>
    public RefiProject Codebook()
    {
        ReportCodebook();
        return Project() with { Codes = Tree(_ => []), Users = [] };
    }

    /// <summary>Everything.</summary>
    public RefiProject Whole(WhichIssues which, Action<int, int>? progress, CancellationToken cancellation)
    {
        ReportCodebook();
        ReportCoding();
        var standing = _challenges.Select(challenge => challenge.Id).ToHashSet();
        foreach (var memo in _memos)
        {
            if (memo.Target is { Challenge: { } challenge } && !standing.Contains(challenge)) _findings.Lost("memo", memo.Author, null, "It is about a challenge that does not stand any more.");
            else if (memo.Target is { Code: { } code } && (!_codebook.TryGet(code, out var known) || known.IsRetired)) _findings.Lost("memo", memo.Author, null, "It is about a code that is not in use any more.");
            else AddNote(memo);
        }

        var notesOfExclusions = _exclusions.ToLookup(exclusion => exclusion.Issue, AddNote);
        var facts = new IssueFacts(_study, _guids);
        var bySnapshot = _challenges.ToLookup(challenge => (challenge.IssueId, challenge.SnapshotId));
        var texts = new SourceTexts(Connection);
        var sources = new List<(Issue Issue, RefiTextSource Source)>();
        var issues = new IssueCatalog(_study.Database).ReadByKeys(Keys(which));
        foreach (var issue in issues.OrderBy(issue => issue.Reference.Repository.Key, StringComparer.Ordinal).ThenBy(issue => issue.Reference.Number))
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(sources.Count, issues.Count);
            var present = new CodingTexts(Connection).Read(issue).SnapshotId;
            List<long> snapshots = [present, .. bySnapshot.Select(group => group.Key).Where(key => key.IssueId == issue.Id && key.SnapshotId != present).Select(key => key.SnapshotId).Order()];
            foreach (var snapshot in snapshots)
            {
                var coded = bySnapshot[(issue.Id, snapshot)].ToList();
                if (snapshot == present && coded.Count == 0 && snapshots.Count > 1 && !_notesOfIssues.ContainsKey(issue.Id) && !notesOfExclusions.Contains(issue.Reference)) continue;
                var source = Source(issue, snapshot, texts, coded, facts);
                if (snapshot == present) source = source with { NoteRefs = [.. _notesOfIssues.GetValueOrDefault(issue.Id) ?? [], .. notesOfExclusions[issue.Reference]] };
                sources.Add((issue, source));
            }
        }

        return Project() with
        {
            Codes = Tree(code => _notesOfCodes.GetValueOrDefault(code) ?? []),
            Users = [.. _users.Values],
            Variables = facts.Variables,
            Cases = [.. sources.GroupBy(pair => pair.Issue.Reference.Repository).Select(Case)],
            Sources = [.. sources.Select(pair => pair.Source)],
            Notes = _notes,
            Sets = [.. Sets(sources)],
        };
    }

    /// <summary>Tells what of the codings no other program's file holds.</summary>
    public void ReportCoding()
    {
        var (stored, takenBack, absorbed) = Connection.Query(
            "SELECT SUM(code_id IS NOT NULL AND absorbed_by IS NULL AND taken_back_at IS NULL), SUM(taken_back_at IS NOT NULL), SUM(taken_back_at IS NULL AND absorbed_by IS NOT NULL) FROM challenge",
            row => (row.LongOrNull(0) ?? 0, row.LongOrNull(1) ?? 0, row.LongOrNull(2) ?? 0)).Single();
        if (stored > _challenges.Count) _findings.Lost("challenges", null, null, $"{Text.Counted.Of(stored - _challenges.Count, "challenge")} in a blind batch that is still open; close it first.");
        if (takenBack > 0) _findings.Lost("challenges", null, null, $"{Text.Counted.Of(takenBack, "challenge")} that their annotators took back.");
        if (absorbed > 0) _findings.Lost("challenges", null, null, $"{Text.Counted.Of(absorbed, "challenge")} that say what another says since their codes were merged.");
        if (_batches.Count > 0) _findings.Lost("batches", null, null, $"Of {Text.Counted.Of(_batches.Count, "batch", "batches")}: who is done with what, agreement and signed reviews. Their issues go along as sets.");
        var rounds = Connection.Scalar<long>("SELECT COUNT(*) FROM round");
        if (rounds > 0) _findings.Lost("rounds", null, null, $"{Text.Counted.Of(rounds, "round")} with answers, agreement and adjudication.");
        var replaced = Connection.Scalar<long>("SELECT COUNT(*) FROM memo WHERE text IS NULL OR EXISTS (SELECT 1 FROM memo AS newer WHERE newer.replaces = memo.id)");
        if (replaced > 0) _findings.Lost("memos", null, null, $"{Text.Counted.Of(replaced, "earlier text")} of memos that were changed or taken back.");
    }

    private RefiProject Project() => new() { Name = _study.Protocol.Title, Origin = $"Ptarmigan {ProgramVersion.Number}" };

    private IReadOnlyList<RefiCode> Tree(Func<long, IReadOnlyList<Guid>> notes) =>
        new CodebookTree(_codebook, _guids, _challenges.Select(challenge => challenge.Placement.Code!.Value).ToHashSet(), notes).Codes();

    private List<long> Keys(WhichIssues which)
    {
        var catalog = new IssueCatalog(_study.Database);
        if (which == WhichIssues.All) return [.. catalog.Keys(IssueFilter.All)];
        var keys = _challenges.Select(challenge => challenge.IssueId).Concat(_memos.Select(memo => memo.Target.IssueId).OfType<long>()).ToHashSet();
        var named = _exclusions.Select(exclusion => exclusion.Issue).Concat(_batches.SelectMany(batch => batch.Issues)).ToHashSet();
        keys.UnionWith(named.Select(reference => catalog.Find(reference)!.Id));
        if (which == WhichIssues.PtmRelated) keys.UnionWith(catalog.Keys(new IssueFilter { Answers = [new AnswerFilter(_study.Protocol.Annotator, Question.Ptm.Name, ["yes"])] }));
        return [.. keys];
    }

    private RefiTextSource Source(Issue issue, long snapshot, SourceTexts texts, List<Challenge> coded, IssueFacts facts)
    {
        var text = texts.Read(issue, snapshot, coded.Select(challenge => challenge.Passage?.Comment).OfType<long>().ToHashSet());
        var id = snapshot.ToString(CultureInfo.InvariantCulture);
        var passages = coded.Where(challenge => challenge.Passage is not null).GroupBy(challenge => text.PlaceOf(challenge.Passage!)!.Value).OrderBy(group => group.Key);
        return new RefiTextSource
        {
            Guid = _guids.Of("snapshot", id),
            Name = issue.Reference.ToString(),
            Text = text.Text,
            Stamps = new RefiStamps(null, issue.CreatedAt),
            Selections = [.. passages.Select(group => Selection(id, group.Key, [.. group]))],
            Codings = [.. coded.Where(challenge => challenge.Passage is null).Select(Coding)],
            Values = facts.Of(issue),
        };
    }

    private RefiSelection Selection(string snapshot, (int Start, int End) place, List<Challenge> challenges) => new()
    {
        Guid = _guids.Of("selection", string.Create(CultureInfo.InvariantCulture, $"{snapshot} {place.Start} {place.End}")),
        Start = place.Start,
        End = place.End,
        Name = challenges[0].Passage!.Quote,
        Stamps = new RefiStamps(User(challenges[0].Annotator), challenges[0].MadeAt),
        Codings = [.. challenges.Select(Coding)],
    };

    private RefiCoding Coding(Challenge challenge) => new()
    {
        Guid = _guids.Of(StudyGuids.ChallengeKind, challenge.Id),
        Code = _guids.Of(StudyGuids.CodeKind, challenge.Placement.Code!.Value),
        CreatedBy = User(challenge.Annotator),
        CreatedAt = challenge.MadeAt,
        NoteRefs = _notesOfChallenges.GetValueOrDefault(challenge.Id) ?? [],
    };

    private Guid User(string name)
    {
        if (!_users.TryGetValue(name, out var user))
        {
            var guid = _annotators.TryGetValue(name, out var key) ? _guids.Of(StudyGuids.AnnotatorKind, key) : _guids.Of("author", name);
            _users[name] = user = new RefiUser(guid, name);
        }

        return user.Guid;
    }

    private void AddNote(Memo memo)
    {
        var guid = Note(_guids.Of(StudyGuids.MemoKind, memo.Id), NoteNames.Of(memo.Kind), memo.Text, memo.Author, memo.MadeAt);
        var (notes, key) = memo.Target switch
        {
            { IssueId: { } issue } => (_notesOfIssues, issue),
            { Challenge: { } challenge } => (_notesOfChallenges, challenge),
            _ => (_notesOfCodes, memo.Target.Code!.Value),
        };
        if (notes.TryGetValue(key, out var others)) others.Add(guid);
        else notes[key] = [guid];
    }

    private Guid AddNote(CodingExclusion exclusion) => Note(
        _guids.Of("exclusion", $"{exclusion.Issue} {exclusion.Annotator}"), NoteNames.Of(exclusion.Cause), exclusion.Reason, exclusion.Annotator, exclusion.MadeAt);

    private Guid Note(Guid guid, string name, string text, string author, DateTimeOffset at)
    {
        _notes.Add(new RefiTextSource { Guid = guid, Name = name, Text = text, Stamps = new RefiStamps(User(author), at) });
        return guid;
    }

    private RefiCase Case(IGrouping<RepositoryName, (Issue Issue, RefiTextSource Source)> repository) => new()
    {
        Guid = _guids.Of("repository", repository.Key.Key),
        Name = repository.Key.ToString(),
        SourceRefs = [.. repository.Select(pair => pair.Source.Guid)],
    };

    private IEnumerable<RefiSet> Sets(List<(Issue Issue, RefiTextSource Source)> sources)
    {
        var guids = sources.ToLookup(pair => pair.Issue.Reference, pair => pair.Source.Guid);
        foreach (var batch in _batches)
        {
            yield return new RefiSet
            {
                Guid = _guids.Of("batch", batch.Number.ToString(CultureInfo.InvariantCulture)),
                Name = string.Create(CultureInfo.InvariantCulture, $"Batch {batch.Number}"),
                Description = string.Create(CultureInfo.InvariantCulture, $"{batch.Sample}, seed {batch.Seed}; {(batch.IsBlind ? "blind" : "open to all")}; coded by {string.Join(", ", batch.Annotators)}; {batch.State.ToString().ToLowerInvariant()}"),
                SourceRefs = [.. batch.Issues.SelectMany(issue => guids[issue])],
            };
        }
    }

    private void ReportCodebook()
    {
        var versions = new CodebookLedger(_study).History();
        if (versions.Count > 0) _findings.Lost("history of the codebook", null, null, $"{Text.Counted.Of(versions.Count, "version")} with author, time and reason; only the present codebook goes along.");
        var retired = _codebook.All.Where(code => code.IsRetired).ToList();
        foreach (var code in retired) _findings.Lost("retired code", code.Name, null, code.MergedInto is { } into ? $"It became part of `{_codebook.NameOf(into)}`." : "It is out of use.");
    }
}
