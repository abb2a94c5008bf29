using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tables;

/// <summary>A codebook as a table, one code a row.</summary>
internal static class CodebookTable
{
    /// <summary>The columns; Taguette reads <c>name</c>, <c>parent</c> and <c>description</c>.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["guid", "level", "name", "parent", "sign", "description", "whenToUse", "whenNotToUse", "examples", "challenges", "issues", "codes"];

    /// <summary>Writes what is in use, each after the one above it, with what was coded.</summary>
    /// <returns>How many rows there are.</returns>
    public static int Write(Study study, Stream stream)
    {
        var codebook = new CodebookLedger(study).Current;
        var counts = new CodebookCounts(codebook, new ChallengeLedger(study).All());
        var guids = new StudyGuids(study);
        var codes = codebook.Roots.SelectMany(root => codebook.Branch(root.Id)).ToList();
        CsvFile.Write(stream, Columns, codes.Select(code =>
        {
            var coded = counts.Of(code.Id);
            return (IReadOnlyList<object?>)
            [
                guids.Of(StudyGuids.CodeKind, code.Id).ToString("D"), code.Level.ToText(), code.Name, code.Parent is { } parent ? codebook.NameOf(parent) : null, code.Sign,
                code.Text.Definition, code.Text.WhenToUse, code.Text.WhenNotToUse, code.Text.Examples, coded.Challenges, coded.Issues, coded.Codes,
            ];
        }));
        return codes.Count;
    }

    /// <summary>Reads a table as a codebook: Ptarmigan's own, Taguette's, or one of a spreadsheet.</summary>
    /// <param name="study">The study.</param>
    /// <param name="file">The file.</param>
    /// <returns>The codebook, and the GUIDs that the file itself gives.</returns>
    /// <exception cref="CsvException">The file is no CSV.</exception>
    /// <exception cref="CodingException">The table has no column for the name.</exception>
    public static (RefiReading Reading, IReadOnlySet<Guid> Own) Read(Study study, string file)
    {
        var table = CsvTable.Read(file);
        var headers = new Headers(table);
        var (guid, level, parent, sign) = (headers.Of("guid"), headers.Of("level"), headers.Of("parent", "category", "group"), headers.Of("sign"));
        var (theme, subTheme) = (headers.Of("theme"), headers.Of("sub-theme"));
        var tag = headers.Of("tag");
        var name = tag >= 0 ? tag : headers.Of("name", "code", "code name", "path", "label");
        var (definition, use, avoid, examples) = (headers.Of("description", "definition", "memo", "meaning"), headers.Of("when to use", "when", "include", "inclusion"), headers.Of("when not to use", "when not", "exclude", "exclusion"), headers.Of("examples", "example"));
        if (name < 0 && subTheme < 0) throw new CodingException("The table has no column for the code's name.", file, $"Call it name, code or tag; the columns are: {string.Join(", ", table.Columns)}.");

        var project = new ForeignProject(Path.GetFileName(file), "a table of codes", Codebook.Empty);
        var rows = table.Rows().Select(row => new TableCells(row.Line, row.Cells)).ToList();
        var tags = tag >= 0 ? rows.Select(row => row.Text(tag)).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var row in rows)
        {
            List<(string, CodeLevel?)> path = [.. Steps(row)];
            if (path.Count == 0)
            {
                project.Findings.Lost("row", null, row.Line, "It has no name.");
                continue;
            }

            var node = project.Code(path);
            if (LevelOf(row.Text(level)) is { } said) node.Level = said;
            node.Sign = row.TextOrNull(sign);
            node.Text = new CodeText { Definition = row.Text(definition), WhenToUse = row.Text(use), WhenNotToUse = row.Text(avoid), Examples = row.Text(examples) };
            if (!Guid.TryParse(row.Text(guid), out var own)) continue;
            node.Guid = own;
            project.Own.Add(own);
        }

        return (project.Reading(RefiKind.Codebook), project.Own);

        IEnumerable<(string, CodeLevel?)> Steps(TableCells row)
        {
            if (row.TextOrNull(theme) is { } first) yield return (first, CodeLevel.Theme);
            if (row.TextOrNull(subTheme) is { } second) yield return (second, CodeLevel.SubTheme);
            foreach (var step in Split(row.Text(parent))) yield return (step, null);
            var own = row.Text(name);
            foreach (var step in tag >= 0 ? TagSteps(own, tags) : Split(own)) yield return (step, null);
        }
    }

    private static string[] Split(string path) => path.Split(" / ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Taguette writes what stands below a tag as <c>tag.below</c>; a point in a name is none where nothing of that name is above.</summary>
    private static IEnumerable<string> TagSteps(string tag, HashSet<string> tags)
    {
        for (var at = tag.LastIndexOf('.'); at > 0; at = tag.LastIndexOf('.', at - 1))
        {
            if (!tags.Contains(tag[..at])) continue;
            return [.. TagSteps(tag[..at], tags), tag[(at + 1)..]];
        }

        return tag.Length == 0 ? [] : [tag];
    }

    private static CodeLevel? LevelOf(string text) =>
        Enum.GetValues<CodeLevel>().Where(level => string.Equals(level.ToText(), text, StringComparison.OrdinalIgnoreCase)).Select(level => (CodeLevel?)level).FirstOrDefault();
}
