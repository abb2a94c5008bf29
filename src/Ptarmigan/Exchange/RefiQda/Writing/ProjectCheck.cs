using Ptarmigan.Annotation;

namespace Ptarmigan.Exchange.RefiQda.Writing;

/// <summary>Refuses a project that is at odds with itself: whoever made it made a mistake, and another program would be left to guess.</summary>
internal sealed class ProjectCheck
{
    private readonly Dictionary<Guid, string> _things = [];

    public static void Check(RefiProject project)
    {
        var check = new ProjectCheck();
        check.Register(project);
        check.CheckReferences(project);
    }

    private void Register(RefiProject project)
    {
        foreach (var user in project.Users) Register(user.Guid, "user");
        foreach (var code in project.AllCodes()) Register(code.Guid, "code");
        foreach (var variable in project.Variables) Register(variable.Guid, "variable");
        foreach (var one in project.Cases) Register(one.Guid, "case");
        foreach (var source in project.Sources) Register(source, "source");
        foreach (var note in project.Notes) Register(note, "note");
        foreach (var link in project.Links) Register(link.Guid, "link");
        foreach (var set in project.Sets) Register(set.Guid, "set");
    }

    private void Register(RefiTextSource source, string kind)
    {
        Register(source.Guid, kind);
        foreach (var coding in source.Codings) Register(coding.Guid, "coding");
        var length = CodePoints.FromUtf16(source.Text, source.Text.Length);
        foreach (var selection in source.Selections)
        {
            Register(selection.Guid, "selection");
            if (selection.Start < 0 || selection.End < selection.Start || selection.End > length)
                throw Wrong($"The selection {selection.Guid} ({selection.Start} to {selection.End}) is outside its text of {length} code points.");
            foreach (var coding in selection.Codings) Register(coding.Guid, "coding");
        }
    }

    private void Register(Guid guid, string kind)
    {
        if (!_things.TryAdd(guid, kind)) throw Wrong($"The GUID {guid} stands twice: for a {_things[guid]} and for a {kind}.");
    }

    private void CheckReferences(RefiProject project)
    {
        Require(project.Stamps);
        Require("note", project.NoteRefs);
        foreach (var code in project.AllCodes()) Require("note", code.NoteRefs);
        foreach (var one in project.Cases)
        {
            Require("code", one.CodeRefs);
            Require("source", one.SourceRefs);
            Require("selection", one.SelectionRefs);
            Require(one.Values);
        }

        foreach (var source in project.Sources.Concat(project.Notes)) Require(source);
        foreach (var link in project.Links)
        {
            Require(null, [.. new[] { link.From, link.To }.OfType<Guid>()]);
            Require("note", link.NoteRefs);
        }

        foreach (var set in project.Sets)
        {
            Require("code", set.CodeRefs);
            Require("source", set.SourceRefs);
            Require("note", set.NoteRefs);
        }
    }

    private void Require(RefiTextSource source)
    {
        Require(source.Stamps);
        Require("note", source.NoteRefs);
        Require(source.Values);
        foreach (var selection in source.Selections)
        {
            Require(selection.Stamps);
            Require("note", selection.NoteRefs);
        }

        foreach (var coding in source.Codings.Concat(source.Selections.SelectMany(selection => selection.Codings)))
        {
            Require("code", [coding.Code]);
            Require("note", coding.NoteRefs);
            Require(new RefiStamps(coding.CreatedBy, null));
        }
    }

    private void Require(RefiStamps stamps) => Require("user", [.. new[] { stamps.CreatedBy, stamps.ModifiedBy }.OfType<Guid>()]);

    private void Require(IReadOnlyList<RefiVariableValue> values)
    {
        foreach (var value in values)
        {
            Require("variable", [value.Variable]);
            if (!value.IsWellFormed) throw Wrong($"`{value.Value}` is no value of the type {value.Type}.");
        }
    }

    /// <param name="kind">What the references must lead to; null for anything.</param>
    /// <param name="references">The references.</param>
    private void Require(string? kind, IReadOnlyList<Guid> references)
    {
        foreach (var reference in references)
        {
            if (!_things.TryGetValue(reference, out var found)) throw Wrong($"There is no {kind ?? "thing"} {reference}.");
            if (kind is not null && found != kind) throw Wrong($"{reference} is a {found}, not a {kind}.");
        }
    }

    private static ArgumentException Wrong(string what) => new(what);
}
