using System.Globalization;

namespace Ptarmigan.Annotation;

/// <summary>Turns the good rows of a label file into judgments.</summary>
internal sealed class LabelRecorder
{
    private readonly JudgmentLedger _ledger;
    private readonly string _source;
    private readonly string _main;
    private readonly Dictionary<string, Annotator> _annotators;

    public LabelRecorder(JudgmentLedger ledger, LabelColumns columns, LabelImportOptions options, string source)
    {
        _ledger = ledger;
        _source = source;
        _main = options.Annotator;
        _annotators = columns.FurtherAnnotators.ToDictionary(name => name, name => ledger.Register(name, options.FurtherKind, AnnotatorKind.Person));
        if (!columns.Answers.Any(answer => answer.Annotator is null)) return;

        var otherwise = _main == Annotator.Gold ? AnnotatorKind.Adjudication : AnnotatorKind.Person;
        _annotators.Add(_main, ledger.Register(_main, options.Kind, otherwise));
    }

    public IReadOnlyList<Annotator> Annotators => [.. _annotators.Values];

    /// <summary>How many judgments were recorded.</summary>
    public int Added { get; private set; }

    /// <summary>How many answers were known already.</summary>
    public int Known { get; private set; }

    public void Record(LabelRow row)
    {
        var source = string.Create(CultureInfo.InvariantCulture, $"{_source}, line {row.Line}");
        foreach (var (name, question, answer) in row.Answers)
        {
            var annotator = _annotators[name ?? _main];
            var draft = new JudgmentDraft(question, row.IssueId, answer) { Source = source };
            if (name is null) draft = draft with { Confidence = row.Confidence, Note = row.Note };

            Add(annotator, draft);
            if (question == Question.Ptm && answer == "no") WithdrawChallenges(annotator, draft);
        }
    }

    /// <summary>Challenges that were named when the issue still counted as PTM-related must not outlive that answer.</summary>
    private void WithdrawChallenges(Annotator annotator, JudgmentDraft no)
    {
        if (!_ledger.NamesChallenges(annotator, no.IssueId)) return;
        Add(annotator, no with { Question = Question.Challenges, Answer = "" });
    }

    private void Add(Annotator annotator, JudgmentDraft draft)
    {
        if (_ledger.Add(annotator, draft)) Added++;
        else Known++;
    }
}
