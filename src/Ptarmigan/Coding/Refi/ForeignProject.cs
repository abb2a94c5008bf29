using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Exchange.RefiQda;

namespace Ptarmigan.Coding.Refi;

/// <summary>Gathers codes, people and texts of a file that has no GUIDs into a project, so that every format comes into a study by one way.</summary>
/// <param name="name">What the file is called.</param>
/// <param name="origin">What kind of file it is.</param>
/// <param name="codebook">The study's codebook, in which bare names are looked for.</param>
internal sealed class ForeignProject(string name, string origin, Codebook codebook)
{
    private static readonly RefiGuids Guids = new("files without GUIDs");

    private readonly List<Node> _roots = [];
    private readonly Dictionary<string, Node> _nodes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RefiUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly List<RefiTextSource> _notes = [];

    /// <summary>What was lost, mended or is to be noted in reading the file.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>The codes of which the file itself says which of the study's they are.</summary>
    public HashSet<Guid> Own { get; } = [];

    /// <summary>The code of a path: names with <c> / </c> between them, or one name, which is looked for in the study's codebook first.</summary>
    public Guid Code(string text)
    {
        var path = text.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (path.Length == 1 && codebook.InUse.Where(code => string.Equals(code.Name, path[0], StringComparison.OrdinalIgnoreCase) || string.Equals(code.Sign, path[0], StringComparison.OrdinalIgnoreCase)).ToList() is [var only])
        {
            return Code([.. codebook.PathTo(only.Id).Select(code => (code.Name, (CodeLevel?)code.Level))]).Guid;
        }

        return Code([.. path.Select(step => (step, (CodeLevel?)null))]).Guid;
    }

    /// <summary>The code of a path whose steps may say their levels.</summary>
    public Node Code(IReadOnlyList<(string Name, CodeLevel? Level)> path)
    {
        Node? node = null;
        var key = "";
        foreach (var (step, level) in path)
        {
            key += "\n" + step;
            if (!_nodes.TryGetValue(key, out var next))
            {
                _nodes[key] = next = new Node(Guids.Of("code", key.ToLowerInvariant()), step);
                (node?.Children ?? _roots).Add(next);
            }

            next.Level ??= level;
            node = next;
        }

        return node ?? throw new ArgumentException("A path has at least one step.", nameof(path));
    }

    /// <summary>The user of a name; null for none.</summary>
    public Guid? User(string? person)
    {
        if (string.IsNullOrWhiteSpace(person)) return null;
        if (!_users.TryGetValue(person.Trim(), out var user)) _users[person.Trim()] = user = new RefiUser(Guids.Of("user", person.Trim()), person.Trim());
        return user.Guid;
    }

    /// <summary>Adds a coding of words of a text, or of the text as a whole.</summary>
    /// <param name="source">What the text is called.</param>
    /// <param name="text">The text.</param>
    /// <param name="place">Where the words are, in code points; null for the whole.</param>
    /// <param name="coding">The coding, without its GUID.</param>
    /// <param name="memo">A note on it; null for none.</param>
    public void Add(string source, string text, (int Start, int End)? place, RefiCoding coding, string? memo = null)
    {
        if (!_sources.TryGetValue(source + "\n" + text, out var known)) _sources[source + "\n" + text] = known = new Source(source, text);
        var id = $"{source}\n{text}\n{place}\n{coding.Code}\n{coding.CreatedBy}";
        var made = coding with { Guid = Guids.Of("coding", id), NoteRefs = memo is { Length: > 0 } ? [Note(id, memo, coding)] : [] };
        if (place is null) known.Codings.TryAdd(made.Guid, made);
        else if (known.Selections.TryGetValue(place.Value, out var others)) others.TryAdd(made.Guid, made);
        else known.Selections[place.Value] = new() { [made.Guid] = made };
    }

    /// <summary>Makes a text known that may have nothing on it.</summary>
    public void Text(string source, string text) => _sources.TryAdd(source + "\n" + text, new Source(source, text));

    public RefiReading Reading(RefiKind kind) => new()
    {
        Kind = kind,
        Project = new RefiProject
        {
            Name = name,
            Origin = origin,
            Users = [.. _users.Values],
            Codes = [.. _roots.Select(root => root.ToCode())],
            Sources = [.. _sources.Values.Select(source => source.ToSource())],
            Notes = _notes,
        },
        Findings = Findings.Listed,
        FindingsNotListed = Findings.NotListed,
        SchemaErrors = [],
        LeftOut = new Dictionary<string, int>(),
    };

    private Guid Note(string id, string memo, RefiCoding coding)
    {
        var guid = Guids.Of("note", id);
        if (_notes.All(note => note.Guid != guid)) _notes.Add(new RefiTextSource { Guid = guid, Name = NoteNames.Of(Memos.MemoKind.Analytic), Text = memo, Stamps = new RefiStamps(coding.CreatedBy, coding.CreatedAt) });
        return guid;
    }

    /// <summary>A code that is being gathered.</summary>
    internal sealed class Node(Guid guid, string name)
    {
        public Guid Guid { get; set; } = guid;

        public List<Node> Children { get; } = [];

        public CodeLevel? Level { get; set; }

        public CodeText Text { get; set; } = new();

        public string? Sign { get; set; }

        public RefiCode ToCode() => new()
        {
            Guid = Guid,
            Name = name,
            Description = new CodeDescription(Text, Sign, Level).Write(),
            Codes = [.. Children.Select(child => child.ToCode())],
        };
    }

    private sealed class Source(string name, string text)
    {
        public SortedDictionary<(int Start, int End), Dictionary<Guid, RefiCoding>> Selections { get; } = [];

        public Dictionary<Guid, RefiCoding> Codings { get; } = [];

        public RefiTextSource ToSource() => new()
        {
            Guid = Guids.Of("source", name + "\n" + text),
            Name = name,
            Text = text,
            Codings = [.. Codings.Values],
            Selections =
            [
                .. Selections.Select(pair => new RefiSelection
                {
                    Guid = Guids.Of("selection", $"{name}\n{text}\n{pair.Key}"), Start = pair.Key.Start, End = pair.Key.End,
                    Name = RefiSelection.WordsOf(text, pair.Key.Start, pair.Key.End), Codings = [.. pair.Value.Values],
                }),
            ],
        };
    }
}
