using System.Globalization;
using Ptarmigan.Selection.Languages;
using Ptarmigan.Selection.Overrides;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Selection.Criteria;

/// <summary>Whether a repository's issues and README are in English; what nobody can tell stays, for people to look at.</summary>
internal sealed class NaturalLanguageCriterion
{
    private const string NoText = "undetermined: no text";
    private const string English = "English";

    private readonly Study _study;
    private readonly SelectionProtocol _protocol;
    private readonly LanguageTexts _texts;
    private readonly LanguageTable _table;
    private readonly IReadOnlyDictionary<string, Override> _overrides;

    private NaturalLanguageCriterion(Study study)
    {
        _study = study;
        _protocol = study.Protocol.Selection;
        _texts = new LanguageTexts(study.Database.Connection, _protocol.LanguageSample);
        _table = new LanguageTable(study.Database.Connection);
        _overrides = new OverrideLedger(study).Current(OverrideKind.Language);
    }

    public static Criterion? Of(Study study, IReadOnlyList<Candidate> coming, Action<int, int>? progress, CancellationToken cancellation) =>
        study.Protocol.Selection.NeedsEnglish ? new NaturalLanguageCriterion(study).Of(coming, progress, cancellation) : null;

    private Criterion Of(IReadOnlyList<Candidate> coming, Action<int, int>? progress, CancellationToken cancellation)
    {
        const string name = "natural-language";
        const string title = "Natural language of issues and README";
        var verdicts = new Dictionary<string, Verdict>();
        using var transaction = _study.Database.Connection.BeginTransaction();
        for (var place = 0; place < coming.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(place, coming.Count);
            verdicts[coming[place].Name.ToString()] = Judge(coming[place]);
        }

        transaction.Commit();
        if (coming.Count > 0 && verdicts.Values.All(verdict => verdict.Reason == NoText))
            return new Criterion(name, title, null, _ => Verdict.Kept) { Notes = ["not asked: no issue and no README of any repository is known"] };
        var undetermined = verdicts.Values.Count(verdict => verdict is { IsKept: true, Reason: not null } && verdict.Reason != English);
        return new Criterion(
            name, title, string.Create(CultureInfo.InvariantCulture, $"English, in at least {_protocol.EnglishShare * 100:0.##} % of up to {_protocol.LanguageSample} issues and the README"),
            candidate => verdicts[candidate.Name.ToString()])
        {
            Notes = undetermined == 0 ? [] : [$"undetermined for {Counted.Of(undetermined, "repository, which stays", "repositories, which stay")} to be looked at"],
        };
    }

    private Verdict Judge(Candidate candidate)
    {
        if ((_overrides.GetValueOrDefault(candidate.BestName.Key) ?? _overrides.GetValueOrDefault(candidate.Name.Key)) is { } against) return Overridden(against);
        var texts = _texts.Of(candidate);
        if (texts.Count == 0) return Verdict.KeptBut(NoText);

        var boilerplate = Boilerplate.Of([.. texts.Where(text => text.Number > 0).Select(text => text.Text)]);
        var found = texts.Select(text => _table.Find(candidate.Id, text.Number, text.Text, boilerplate)).ToList();
        int english = found.Count(finding => finding.Language == NaturalLanguage.English), other = found.Count(finding => finding.Language == NaturalLanguage.NotEnglish);
        if (english + other == 0) return Verdict.KeptBut("undetermined: too little prose", Counted.Of(found.Count, "text"));
        var particulars = string.Create(CultureInfo.InvariantCulture, $"{english} of {Counted.Of(english + other, "text")} English, {found.Count - english - other} undetermined");
        return english >= _protocol.EnglishShare * (english + other) ? Verdict.KeptBut(English, particulars) : Verdict.Out("not English", particulars);
    }

    private static Verdict Overridden(Override against)
    {
        var who = $"set by {against.Person}: {against.Reason}";
        return against.Value == NaturalLanguage.NotEnglish.ToStoredText() ? Verdict.Out("not English", who)
            : against.Value == NaturalLanguage.English.ToStoredText() ? Verdict.KeptBut(English, who)
            : Verdict.KeptBut("undetermined", who);
    }
}
