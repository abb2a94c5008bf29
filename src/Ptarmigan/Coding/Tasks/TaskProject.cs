using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Exchange.RefiQda.Writing;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Coding.Tasks;

/// <summary>What was coded as texts with labels, which is all that labelling programs know.</summary>
internal sealed class TaskProject
{
    private readonly StudyProject _made;
    private readonly RefiProject _project;
    private readonly Dictionary<Guid, string> _codes = [];
    private readonly Dictionary<Guid, string> _users;

    public TaskProject(Study study, WhichIssues which, Action<int, int>? progress, CancellationToken cancellation)
    {
        _made = new StudyProject(study);
        _project = _made.Whole(which, progress, cancellation);
        _users = _project.Users.ToDictionary(user => user.Guid, user => user.Name!);
        foreach (var root in _project.Codes) Name(root, "");
    }

    public IEnumerable<TaskSource> Sources => _project.Sources.Select(Source);

    /// <summary>The names of the codes that something is coded with, as paths.</summary>
    public IReadOnlyList<string> Codes => [.. _codes.Values];

    public FindingList Findings => _made.Findings;

    public CodingExportReport Report()
    {
        if (_project.Notes.Count > 0) Findings.Lost("memos", null, null, $"{Counted.Of(_project.Notes.Count, "memo")} and reasons of exclusions: tasks have no place for them.");
        if (_codes.Count > 0) Findings.Lost("codebook", null, null, $"What {Counted.Of(_codes.Count, "code")} mean; of a code its path of names is the label.");
        return new CodingExportReport(_codes.Count, _project.Sources.Count, _made.Challenges, 0, Findings.Listed);
    }

    private void Name(RefiCode code, string above)
    {
        _codes[code.Guid] = above + code.Name;
        foreach (var child in code.Codes) Name(child, $"{above}{code.Name} / ");
    }

    private TaskSource Source(RefiTextSource source)
    {
        var plain = PlainText.Of(source.Text);
        return new TaskSource(source.Name!, plain.Text,
        [
            .. source.Codings.Select(coding => Label(coding, null)),
            .. source.Selections.SelectMany(selection => selection.Codings.Select(coding => Label(coding, plain.Place(selection.Start, selection.End)))),
        ]);
    }

    private TaskLabel Label(RefiCoding coding, (int Start, int End)? place) => new(coding.Guid.ToString("D"), _users[coding.CreatedBy!.Value], _codes[coding.Code], place, coding.CreatedAt);
}
