using Ptarmigan.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Reads a project from its tree.</summary>
internal sealed class ProjectReader
{
    private readonly RefiElement _root;
    private readonly FindingList _findings;
    private readonly GuidRegistry _registry;
    private readonly FieldReader _fields;
    private readonly CodingReader _codings;
    private readonly Dictionary<Guid, RefiVariable> _variables = [];
    private readonly ValueReader _values;
    private readonly TextFinder _texts;
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    public ProjectReader(RefiElement root, ProjectPackage? package, FindingList findings)
    {
        (_root, _findings) = (root, findings);
        _registry = new GuidRegistry(findings);
        _fields = new FieldReader(findings, _registry);
        _codings = new CodingReader(findings, _registry, _fields);
        _values = new ValueReader(findings, _fields, _variables);
        _texts = new TextFinder(package, findings, _fields);
        GuidSurvey.Register(root, _registry);
    }

    /// <summary>How many things of other kinds than text were left out, by element.</summary>
    public IReadOnlyDictionary<string, int> LeftOut => _leftOut;

    /// <summary>Reads the project.</summary>
    /// <param name="name">Its name, where the file gives none.</param>
    public RefiProject Read(string name)
    {
        var origin = _root.Take("origin");
        if (_root.Take("basePath") is not null) _findings.Lost("Project/@basePath", null, _root.Line, "Files outside the package are not followed.");
        if (_root.Attribute("name") is null) _findings.Mended("Project/@name", name, _root.Line, "There is none; the file's name is taken.");
        var stamps = _fields.Stamps(_root);
        var users = Items("Users", "User", ReadUser);
        foreach (var variable in Items("Variables", "Variable", ReadVariable)) _variables.Add(variable.Guid, variable);
        var links = Links(origin, out var linkedNotes);
        var texts = new SourceReader(_findings, _registry, _fields, _codings, _values, _texts) { CountsPairAsOne = CodeNesting.IsOf(origin), LinkedNotes = linkedNotes };
        var codes = ReadCodes(origin);
        var sources = Sources(texts);
        var notes = Items("Notes", "Note", note => texts.Read(note, RefiThing.Note));
        TellOfSameNames(sources);
        var coded = _codings.OfCases.ToLookup(coding => coding.Case);
        var project = new RefiProject
        {
            Name = _root.Take("name") ?? name,
            Origin = origin,
            Stamps = stamps,
            Variables = [.. _variables.Values],
            Sources = sources,
            Notes = notes,
            Cases = [.. Items("Cases", "Case", ReadCase).Select(one => With(one, coded[one.Guid]))],
            Sets = [.. Items("Sets", "Set", set => SetReader.Read(set, _registry, _fields))],
            Links = links,
            Description = _fields.Description(_root),
            NoteRefs = _fields.References(_root, "NoteRef", RefiThing.Note),
            // Last, since codings and stamps may need codes and users that the file does not list.
            Codes = [.. codes, .. _codings.MissingCodes],
            Users = [.. users, .. _fields.MissingUsers],
        };
        LeaveOut("Graphs", "Graph");
        _fields.TellOfZones();
        _fields.Finish(_root, project.Name);
        return project;
    }

    private IReadOnlyList<RefiCode> ReadCodes(string? origin)
    {
        var books = _root.TakeAll("CodeBook");
        var containers = books.Append(_root).SelectMany(book => book.TakeAll("Codes")).ToList();
        var read = new CodeReader(_findings, _registry, _fields).Read(containers).ToList();
        foreach (var book in books) _fields.Finish(book, null);
        return CodeNesting.IsOf(origin) ? CodeNesting.Of(read, _findings) : read;
    }

    /// <summary>Reads the items of a container, in all containers of that name.</summary>
    private List<T> Items<T>(string container, string item, Func<RefiElement, T> read)
    {
        var items = new List<T>();
        foreach (var element in _root.TakeAll(container))
        {
            foreach (var found in element.TakeAll(item)) items.Add(read(found));
            _fields.Finish(element, null);
        }

        return items;
    }

    private List<RefiTextSource> Sources(SourceReader texts)
    {
        var sources = new List<RefiTextSource>();
        foreach (var container in _root.TakeAll("Sources"))
        {
            // Kinds are taken by name; the order of the file is kept by walking its children.
            foreach (var name in (string[])["TextSource", "PDFSource", "PictureSource", "AudioSource", "VideoSource"]) container.TakeAll(name);
            foreach (var element in container.Children)
            {
                if (element.Name == "TextSource") sources.Add(texts.Read(element, RefiThing.Source));
                else if (element.Name == "PDFSource" && texts.ReadPdf(element) is { } pdf) sources.Add(pdf);
                else if (element.Name is "PDFSource" or "PictureSource" or "AudioSource" or "VideoSource") LeaveOut(element);
            }

            _fields.Finish(container, null);
        }

        return sources;
    }

    private void LeaveOut(string container, string item)
    {
        foreach (var element in _root.TakeAll(container))
        {
            foreach (var found in element.TakeAll(item)) LeaveOut(found);
            _fields.Finish(element, null);
        }
    }

    private void LeaveOut(RefiElement element)
    {
        _texts.LeaveOut(element);
        _leftOut[element.Name] = _leftOut.GetValueOrDefault(element.Name) + 1;
        var parts = new[] { ("Selection", "selection"), ("Transcript", "transcript"), ("Coding", "coding"), ("Vertex", "vertex"), ("Edge", "edge") }
            .Select(part => (Noun: part.Item2, Count: CountBelow(element, part.Item1))).Where(part => part.Count > 0)
            .Select(part => part.Noun == "vertex" ? Counted.Of(part.Count, "vertex", "vertices") : Counted.Of(part.Count, part.Noun)).ToList();
        var kind = element.Name == "PDFSource" ? "A PDF without its text" : "This kind of thing";
        _findings.Lost(element.Name, FieldReader.SubjectOf(element), element.Line, $"{kind} cannot be carried; left out{(parts.Count == 0 ? "" : " with " + string.Join(", ", parts))}.");
    }

    private static int CountBelow(RefiElement element, string ending) =>
        element.Children.Sum(child => CountBelow(child, ending) + (child.Name == ending || (ending == "Selection" && child.Name.EndsWith(ending, StringComparison.Ordinal)) ? 1 : 0));

    private RefiUser ReadUser(RefiElement element)
    {
        var user = new RefiUser(_registry.Of(element), element.Take("name"), element.Take("id"));
        _fields.Finish(element, user.Name);
        return user;
    }

    private RefiVariable ReadVariable(RefiElement element)
    {
        var raw = element.Take("typeOfVariable");
        if (!Enum.TryParse<RefiVariableType>(raw?.Trim(), ignoreCase: true, out var type) || !Enum.IsDefined(type)) type = RefiVariableType.Text;
        var variable = new RefiVariable(_registry.Of(element), _fields.RequiredName(element), type, _fields.Description(element));
        if (raw?.Trim() != type.ToString()) _findings.Mended("Variable/@typeOfVariable", variable.Name, element.Line, $"`{raw}` is read as {type}.");
        _fields.Finish(element, variable.Name);
        return variable;
    }

    private RefiCase ReadCase(RefiElement element)
    {
        var one = new RefiCase
        {
            Guid = _registry.Of(element),
            Name = element.Take("name"),
            Description = _fields.Description(element),
            CodeRefs = _fields.References(element, "CodeRef", RefiThing.Code),
            Values = _values.Read(element),
            SourceRefs = _fields.References(element, "SourceRef", RefiThing.Source),
            SelectionRefs = _fields.References(element, "SelectionRef", RefiThing.Selection),
        };
        _fields.Finish(element, one.Name);
        return one;
    }

    private static RefiCase With(RefiCase one, IEnumerable<(Guid Case, RefiThing Kind, Guid Coded)> coded)
    {
        var byKind = coded.ToLookup(coding => coding.Kind, coding => coding.Coded);
        return one with
        {
            SourceRefs = [.. one.SourceRefs, .. byKind[RefiThing.Source].Except(one.SourceRefs)],
            SelectionRefs = [.. one.SelectionRefs, .. byKind[RefiThing.Selection].Except(one.SelectionRefs)],
        };
    }

    private List<RefiLink> Links(string? origin, out ILookup<Guid, Guid> linkedNotes)
    {
        var links = Items("Links", "Link", ReadLink).OfType<RefiLink>().ToList();
        var isNVivo = origin?.Contains("nvivo", StringComparison.OrdinalIgnoreCase) == true;
        var ties = links.Where(link => isNVivo && link is { From: { } from, To: { } to } && _registry.ThingOf(from) == RefiThing.Note && _registry.ThingOf(to) == RefiThing.Selection).ToList();
        foreach (var tie in ties) _findings.Mended("Link", tie.Name ?? RefiNames.Of(tie.Guid), null, "NVivo ties a note to a passage by a link; it became a reference of the passage to the note.");
        linkedNotes = ties.ToLookup(tie => tie.To!.Value, tie => tie.From!.Value);
        return [.. links.Except(ties)];
    }

    private RefiLink? ReadLink(RefiElement element)
    {
        var subject = FieldReader.SubjectOf(element);
        var (from, to) = (element.Take("originGUID"), element.Take("targetGUID"));
        var link = new RefiLink
        {
            Guid = _registry.Of(element),
            Name = element.Take("name"),
            Direction = Direction(element, subject),
            Colour = _fields.Colour(element),
            From = from is null ? null : _fields.Follow(from, null, "Link/@originGUID", subject, element.Line),
            To = to is null ? null : _fields.Follow(to, null, "Link/@targetGUID", subject, element.Line),
            NoteRefs = _fields.References(element, "NoteRef", RefiThing.Note),
        };
        _fields.Finish(element, subject);
        // A link of which an end is lost says nothing any more; the end was told of.
        return (from is not null && link.From is null) || (to is not null && link.To is null) ? null : link;
    }

    private RefiDirection? Direction(RefiElement element, string? subject)
    {
        if (element.Take("direction") is not { } raw) return null;
        if (Enum.TryParse<RefiDirection>(raw.Trim(), ignoreCase: true, out var direction) && Enum.IsDefined(direction))
        {
            if (raw.Trim() != direction.ToString()) _findings.Mended("Link/@direction", subject, element.Line, $"`{raw}` is read as {direction}.");
            return direction;
        }

        _findings.Lost("Link/@direction", subject, element.Line, $"`{raw}` is no direction; left out.");
        return null;
    }

    private void TellOfSameNames(IReadOnlyList<RefiTextSource> sources)
    {
        foreach (var same in sources.Where(source => source.Name is not null).GroupBy(source => source.Name).Where(group => group.Count() > 1))
            _findings.Noted("TextSource/@name", same.Key, null, $"{Counted.Of(same.Count(), "source")} have this name; they stay apart by their GUIDs.");
    }
}
