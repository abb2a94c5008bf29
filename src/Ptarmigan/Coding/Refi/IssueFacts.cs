using Ptarmigan.Annotation;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Refi;

/// <summary>What is known of an issue beside its text, as variables of REFI.</summary>
internal sealed class IssueFacts
{
    private const string Kind = "variable";

    private readonly StudyGuids _guids;
    private readonly Study _study;
    private readonly DateTimeOffset _observedUntil;
    private readonly IReadOnlyDictionary<long, Judgment> _ptm;
    private readonly List<(RefiVariable Variable, Func<Issue, Guid, RefiVariableValue?> Value)> _facts = [];

    public IssueFacts(Study study, StudyGuids guids)
    {
        (_study, _guids) = (study, guids);
        _observedUntil = ObservationEnd.Of(study);
        _ptm = new JudgmentLedger(study).Current(study.Protocol.Annotator, Question.Ptm);
        Fact("state", RefiVariableType.Text, "open, closed, or what the tracker says", (issue, guid) => RefiVariableValue.Of(guid, issue.State.Text));
        Fact("state reason", RefiVariableType.Text, "why it is in that state", (issue, guid) => issue.StateReason is { } reason ? RefiVariableValue.Of(guid, reason) : null);
        Fact("created", RefiVariableType.DateTime, "when it was created", (issue, guid) => RefiVariableValue.Of(guid, issue.CreatedAt));
        Fact("closed", RefiVariableType.DateTime, "when it was closed", (issue, guid) => issue.ClosedAt is { } closed ? RefiVariableValue.Of(guid, closed) : null);
        Fact("labels", RefiVariableType.Text, "the tracker's labels", (issue, guid) => issue.Labels.Count > 0 ? RefiVariableValue.Of(guid, string.Join("; ", issue.Labels)) : null);
        Fact("comments", RefiVariableType.Integer, "how many comments it says it has", (issue, guid) => RefiVariableValue.Of(guid, (long)issue.CommentCount));
        Fact("resolution days", RefiVariableType.Integer, "whole days from its creation to its closing", Resolution);
        Fact("PTM-related", RefiVariableType.Boolean, $"what {study.Protocol.Annotator} says", (issue, guid) => _ptm.TryGetValue(issue.Id, out var said) ? RefiVariableValue.Of(guid, said.Answer == "yes") : null);
    }

    /// <summary>The names by which the variables are known again.</summary>
    public static IReadOnlySet<string> Names { get; } =
        new HashSet<string>(["state", "state reason", "created", "closed", "labels", "comments", "resolution days", "PTM-related"], StringComparer.Ordinal);

    public IReadOnlyList<RefiVariable> Variables => [.. _facts.Select(fact => fact.Variable)];

    public IReadOnlyList<RefiVariableValue> Of(Issue issue) => [.. _facts.Select(fact => fact.Value(issue, fact.Variable.Guid)).OfType<RefiVariableValue>()];

    private void Fact(string name, RefiVariableType type, string description, Func<Issue, Guid, RefiVariableValue?> value) =>
        _facts.Add((new RefiVariable(_guids.Of(Kind, name), name, type, description), value));

    private RefiVariableValue? Resolution(Issue issue, Guid guid) =>
        issue.History(_observedUntil).ResolutionTime(_study.Protocol.Closing) is { IsCensored: false } resolution ? RefiVariableValue.Of(guid, (long)resolution.Days) : null;
}
