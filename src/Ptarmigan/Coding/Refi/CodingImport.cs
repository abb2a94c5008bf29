using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Exchange.RefiQda.Writing;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Coding.Refi;

/// <summary>Brings the codings and notes of a project into a study, where its sources are issues of the study.</summary>
internal sealed class CodingImport
{
    private const int LongestMemo = 10_000;

    private readonly Study _study;
    private readonly StudyGuids _guids;
    private readonly CodebookImport _codes;
    private readonly CodingImportOptions _options;
    private readonly FindingList _findings;
    private readonly ChallengeLedger _challenges;
    private readonly CodingExclusions _exclusions;
    private readonly MemoBook _memos;
    private readonly JudgmentLedger _judgments;
    private readonly Dictionary<Guid, RefiUser> _users;
    private readonly Dictionary<Guid, RefiTextSource> _notes;
    private readonly HashSet<Guid> _notesUsed = [];
    private readonly Dictionary<Guid, string> _names = [];
    private readonly HashSet<string> _registered = [];

    public CodingImport(Study study, StudyGuids guids, CodebookImport codes, RefiProject project, CodingImportOptions options, FindingList findings)
    {
        (_study, _guids, _codes, _options, _findings) = (study, guids, codes, options, findings);
        (_challenges, _exclusions, _memos, _judgments) = (new ChallengeLedger(study), new CodingExclusions(study), new MemoBook(study), new JudgmentLedger(study));
        _users = project.Users.ToDictionary(user => user.Guid);
        _notes = project.Notes.ToDictionary(note => note.Guid);
    }

    public int Added { get; private set; }

    public int Known { get; private set; }

    public int MemosAdded { get; private set; }

    public int ExclusionsAdded { get; private set; }

    public IReadOnlyCollection<string> Annotators => _registered;

    /// <summary>The notes of the file that nothing made use of.</summary>
    public IEnumerable<RefiTextSource> NotesLeft => _notes.Values.Where(note => !_notesUsed.Contains(note.Guid));

    /// <summary>Notes on a code become memos.</summary>
    public void BringNotes(RefiCode code)
    {
        if (_codes.KeyOf(code.Guid) is { } key) foreach (var note in code.NoteRefs) Write(note, MemoTarget.OfCode(key), null);
    }

    /// <summary>Everything on a source that is an issue.</summary>
    public void Bring(RefiTextSource source, PlainText text, MatchedSource match)
    {
        foreach (var note in source.NoteRefs)
        {
            if (_notes.GetValueOrDefault(note) is { } found && NoteNames.CauseOf(found.Name) is { } cause) Exclude(found, cause, match.Issue);
            else Write(note, MemoTarget.OfIssue(match.Issue.Id), null);
        }

        foreach (var coding in source.Codings) Code(coding, match, null);
        foreach (var selection in source.Selections) Bring(selection, text, match);
    }

    private void Bring(RefiSelection selection, PlainText text, MatchedSource match)
    {
        var (start, end) = text.Place(selection.Start, selection.End);
        var passages = match.Text.Passages(start, end);
        var words = selection.Name ?? "";
        if (selection.Codings.Count > 0) Report(selection, passages, match);
        var made = new List<long>();
        foreach (var coding in selection.Codings)
        {
            if (passages.Count == 0 && Code(coding, match, null) is { } whole) made.Add(whole);
            foreach (var passage in passages) if (Code(coding, match, passage, isOnly: passages.Count == 1) is { } challenge) made.Add(challenge);
        }

        var quote = passages.Count > 0 ? string.Join(" … ", passages.Select(passage => passage.Quote)) : words;
        var target = made.Count > 0 ? MemoTarget.OfChallenge(made[0]) : MemoTarget.OfIssue(match.Issue.Id);
        foreach (var note in selection.NoteRefs) Write(note, target, made.Count > 0 ? null : quote);
        if (selection.Description is { Length: > 0 } remark) Remark(selection, remark, target, made.Count > 0 ? null : quote);
    }

    private void Report(RefiSelection selection, IReadOnlyList<Passage> passages, MatchedSource match)
    {
        var subject = selection.Name ?? match.Issue.Reference.ToString();
        if (passages.Count == 0) _findings.Mended("PlainTextSelection", subject, null, $"It holds no words of the texts of {match.Issue.Reference}; the issue is coded as a whole.");
        if (passages.Count > 1) _findings.Mended("PlainTextSelection", subject, null, $"It reaches over {passages.Count} texts of {match.Issue.Reference}; each has a passage of its own.");
    }

    /// <returns>The key of the challenge; null where there is none.</returns>
    private long? Code(RefiCoding coding, MatchedSource match, Passage? passage, bool isOnly = true)
    {
        var subject = match.Issue.Reference.ToString();
        if (isOnly && _guids.KeyOf(StudyGuids.ChallengeKind, coding.Guid) is { } known) return Same(known, coding, match);
        if (_codes.KeyOf(coding.Code) is not { } code)
        {
            _findings.Lost("Coding", subject, null, "Its code could not be brought in.");
            return null;
        }

        var annotator = NameOf(coding.CreatedBy);
        if (_exclusions.Of(match.Issue).Any(own => own.Annotator == annotator))
        {
            _findings.Lost("Coding", subject, null, $"{annotator} took the issue out here; take that back and import the file again.");
            return null;
        }

        var challenge = new Challenge(0, match.Issue.Reference, match.Issue.Id, match.SnapshotId, Registered(annotator), passage, new Placement(code)) { MadeAt = coding.CreatedAt ?? _study.Time.GetUtcNow() };
        var (made, isNew) = _challenges.Bring(challenge);
        if (isNew) Added++;
        else Known++;
        if (isOnly) _guids.Remember(StudyGuids.ChallengeKind, coding.Guid, made.Id);
        foreach (var note in coding.NoteRefs) Write(note, MemoTarget.OfChallenge(made.Id), null);
        return made.Id;
    }

    private long Same(long key, RefiCoding coding, MatchedSource match)
    {
        Known++;
        if (!_challenges.IsStanding(key)) _findings.Noted("Coding", match.Issue.Reference.ToString(), null, $"Challenge {key} was taken back here, or says what another says; it stays so.");
        foreach (var note in coding.NoteRefs) Write(note, MemoTarget.OfChallenge(key), null);
        return key;
    }

    private void Exclude(RefiTextSource note, ExclusionCause cause, Issue issue)
    {
        _notesUsed.Add(note.Guid);
        var annotator = NameOf(note.Stamps.CreatedBy);
        if (_exclusions.Of(issue).Any(own => own.Annotator == annotator)) return;
        if (new ChallengeLedger(_study) { Viewer = annotator }.Of(issue).Any(challenge => challenge.Annotator == annotator))
        {
            _findings.Lost("Note", note.Name, null, $"{annotator} has coded {issue.Reference} here; it is not taken out.");
            return;
        }

        var reason = note.Text.Trim() is { Length: > 0 } said ? Cut(said, note.Name) : "No reason was given.";
        _exclusions.Bring(issue, new CodingExclusion(issue.Reference, Registered(annotator), cause, reason, note.Stamps.CreatedAt ?? _study.Time.GetUtcNow()));
        ExclusionsAdded++;
    }

    private void Write(Guid reference, MemoTarget target, string? quote)
    {
        if (!_notes.TryGetValue(reference, out var note)) return;
        _notesUsed.Add(reference);
        if (note.Selections.Count + note.Codings.Count > 0) _findings.Lost("Note", note.Name, null, "Codings of a note itself; memos are not coded here.");
        var kind = NoteNames.KindOf(note.Name);
        // A name that is no kind says something of its own.
        var isNamed = note.Name is { Length: > 0 } name && name != NoteNames.Of(kind);
        var text = string.Join("\n\n", new[] { isNamed ? note.Name : null, quote is { Length: > 0 } ? $"“{quote}”" : null, note.Text.Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (text.Length == 0) return;
        // Of one note on several things only one memo can have its GUID.
        if (_guids.KeyOf(StudyGuids.MemoKind, reference) is { } known && _memos.IsAbout(known, target)) return;
        Write(kind, target, text, note.Stamps, note.Name, reference);
    }

    private void Remark(RefiSelection selection, string remark, MemoTarget target, string? quote)
    {
        if (target.Challenge is null) _findings.Mended("PlainTextSelection/Description", selection.Name, null, "A remark on words without a code; it is a memo on the issue now, with the words.");
        var text = quote is { Length: > 0 } ? $"“{quote}”\n\n{remark.Trim()}" : remark.Trim();
        if (text.Length > 0) Write(MemoKind.Analytic, target, text, selection.Stamps, selection.Name, null);
    }

    private void Write(MemoKind kind, MemoTarget target, string text, RefiStamps stamps, string? subject, Guid? guid)
    {
        var (id, isNew) = _memos.Bring(kind, target, Cut(text, subject), NameOf(stamps.CreatedBy), stamps.CreatedAt ?? _study.Time.GetUtcNow());
        if (isNew) MemosAdded++;
        if (guid is { } known) _guids.Remember(StudyGuids.MemoKind, known, id);
    }

    private string Cut(string text, string? subject)
    {
        if (text.Length > LongestMemo) _findings.Lost("Note", subject, null, $"Of {Counted.Of(text.Length, "character")} {LongestMemo} are taken.");
        return CodeNames.FitTo(text, LongestMemo);
    }

    private string NameOf(Guid? user)
    {
        if (user is not { } guid) return _options.Unnamed;
        if (_names.TryGetValue(guid, out var name)) return name;
        var given = _users.GetValueOrDefault(guid) is { } known ? known.Name ?? known.Id : null;
        name = string.Concat((given ?? "").Where(letter => !char.IsControl(letter))).Trim();
        if (name.Length == 0) name = _options.Unnamed;
        name = CodeNames.FitTo(name, RoundOpening.LongestName).Trim();
        if (given is not null && name != given) _findings.Mended("User/@name", given, null, $"Called `{name}` here.");
        return _names[guid] = name;
    }

    private string Registered(string name)
    {
        if (_registered.Add(name)) _judgments.Register(name, null, AnnotatorKind.Person);
        return name;
    }
}
