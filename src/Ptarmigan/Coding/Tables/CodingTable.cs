using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tables;

/// <summary>Challenges as a table, one a row: written for spreadsheets and statistics, read in the shapes that spreadsheets, Taguette and QualCoder give.</summary>
internal sealed class CodingTable
{
    private readonly Study _study;
    private readonly CsvTable _table;
    private readonly ForeignProject _project;
    private readonly SourceTexts _texts;
    private readonly IssueCatalog _issues;
    private readonly Dictionary<(long Issue, string Snapshot), (long Snapshot, SourceText Text)> _read = [];
    private readonly int _repository, _number, _issue, _snapshot, _part, _comment, _start, _end, _quote, _theme, _subTheme, _code, _codes, _annotator, _at, _memo;

    private CodingTable(Study study, CsvTable table, string file)
    {
        (_study, _table) = (study, table);
        _project = new ForeignProject(Path.GetFileName(file), "a table of codings", new CodebookLedger(study).Current);
        (_texts, _issues) = (new SourceTexts(Connection), new IssueCatalog(study.Database));
        var headers = new Headers(table);
        _repository = headers.Of("repository", "repo");
        _number = headers.Of("number", "issue number");
        _issue = headers.Of("issue", "document", "document name", "file", "filename", "file name", "source", "name of file", "url");
        _snapshot = headers.Of("snapshot");
        _part = headers.Of("part");
        _comment = headers.Of("comment");
        _start = headers.Of("start", "start position", "begin", "pos0");
        _end = headers.Of("end", "end position", "pos1");
        _quote = headers.Of("quote", "content", "coded text", "coded", "segment", "highlight", "passage", "selected text", "seltext", "text");
        _theme = headers.Of("theme");
        _subTheme = headers.Of("sub-theme");
        _code = headers.Of("code", "tag", "code name", "label");
        _codes = headers.Of("codes", "tags", "labels");
        _annotator = headers.Of("annotator", "coder", "coded by", "owner", "user", "author");
        _at = headers.Of("coded at", "created", "created at", "date");
        _memo = headers.Of("memo", "coding memo", "note", "notes", "remark");
    }

    private DbConnection Connection => _study.Database.Connection;

    public static IReadOnlyList<string> Columns { get; } =
        ["challenge", "repository", "number", "snapshot", "part", "comment", "start", "end", "quote", "theme", "subTheme", "code", "annotator", "codedAt"];

    /// <summary>Writes every challenge that stands and may be seen.</summary>
    /// <returns>How many there are.</returns>
    public static int Write(Study study, Stream stream)
    {
        var count = 0;
        CsvFile.Write(stream, Columns, CodingRow.Of(study).Select(row =>
        {
            count++;
            var (challenge, passage) = (row.Challenge, row.Challenge.Passage);
            return (IReadOnlyList<object?>)
            [
                challenge.Id, challenge.Issue.Repository.ToString(), challenge.Issue.Number, row.Snapshot, passage is null ? null : Part(passage.Part), row.Comment,
                passage?.Start, passage?.End, passage?.Quote, row.Theme, row.SubTheme, row.Code, challenge.Annotator, challenge.MadeAt,
            ];
        }));
        return count;
    }

    /// <summary>Reads a table as a project, of the issues that the study holds.</summary>
    /// <exception cref="CsvException">The file is no CSV.</exception>
    /// <exception cref="CodingException">The table has no column for the issue, or none for the code.</exception>
    public static RefiReading Read(Study study, string file)
    {
        var table = new CodingTable(study, CsvTable.Read(file), file);
        table.CheckColumns(file);
        foreach (var (line, cells) in table._table.Rows()) table.Read(new TableCells(line, cells));
        return table._project.Reading(RefiKind.Project);
    }

    private static string Part(EvidencePart part) => part.ToString().ToLowerInvariant();

    private void CheckColumns(string file)
    {
        if (_issue < 0 && (_repository < 0 || _number < 0)) throw Missing("issue", "repository and number, or issue (owner/name#12)");
        if (_code < 0 && _codes < 0 && _subTheme < 0) throw Missing("code", "code, tag or label");

        CodingException Missing(string what, string names) => new($"The table has no column for the {what}.", file, $"Call it {names}; the columns are: {string.Join(", ", _table.Columns)}.");
    }

    private void Read(TableCells row)
    {
        var codes = CodesOf(row);
        var name = NameOf(row);
        if (codes.Count == 0)
        {
            _project.Findings.Lost("row", name, row.Line, "It has no code.");
            return;
        }

        var reference = SourceMatcher.ReferenceOf(name);
        if (reference is null || _issues.Find(reference.Value) is not { } issue)
        {
            _project.Findings.Lost("row", name, row.Line, reference is null ? "This is no issue; call it owner/name#12." : "The study does not hold this issue.");
            return;
        }

        var text = TextOf(issue, row.Text(_snapshot));
        var quote = row.TextOrNull(_quote);
        var place = PlaceOf(row, issue, text, quote);
        if (place is null && quote is not null)
        {
            _project.Findings.Lost("row", name, row.Line, $"The words are not in the issue: “{FindingList.Shortened(quote, 60)}”.");
            return;
        }

        if (place is null && row.Number(_start) is not null) _project.Findings.Mended("row", name, row.Line, "The place says no words; the issue is coded as a whole.");
        foreach (var code in codes)
        {
            var coding = new RefiCoding { Guid = default, Code = code, CreatedBy = _project.User(row.TextOrNull(_annotator)), CreatedAt = row.Time(_at) };
            _project.Add(issue.Reference.ToString(), text.Text, place, coding, row.TextOrNull(_memo));
        }
    }

    private string NameOf(TableCells row) =>
        _repository >= 0 && _number >= 0 ? $"{row.Text(_repository)}#{row.Text(_number)}" : row.Text(_issue);

    private List<Guid> CodesOf(TableCells row)
    {
        List<string> names = _code >= 0 && row.TextOrNull(_code) is { } one ? [one] : [.. row.Text(_codes).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var above = new[] { (row.TextOrNull(_theme), CodeLevel.Theme), (row.TextOrNull(_subTheme), CodeLevel.SubTheme) }
            .Where(step => step.Item1 is not null).Select(step => (step.Item1!, (CodeLevel?)step.Item2)).ToList();
        if (above.Count == 0) return [.. names.Select(_project.Code)];
        if (names.Count == 0) return [_project.Code(above).Guid];
        return [.. names.Select(name => _project.Code([.. above, (name, CodeLevel.Code)]).Guid)];
    }

    private SourceText TextOf(Issue issue, string snapshot)
    {
        if (_read.TryGetValue((issue.Id, snapshot), out var known)) return known.Text;
        var key = Connection.Scalar<long?>("SELECT id FROM snapshot WHERE issue_id = @issue AND lower(hex(sha256)) = @hash", ("issue", issue.Id), ("hash", snapshot.ToLowerInvariant()))
            ?? new CodingTexts(Connection).Read(issue).SnapshotId;
        var text = _texts.ReadAll(issue, key);
        _read[(issue.Id, snapshot)] = (key, text);
        return text;
    }

    private (int Start, int End)? PlaceOf(TableCells row, Issue issue, SourceText text, string? quote)
    {
        var comment = row.Number(_comment) is { } number ? Connection.Scalar<long?>("SELECT id FROM comment WHERE issue_id = @issue AND github_id = @number ORDER BY is_current DESC", ("issue", issue.Id), ("number", number)) : null;
        if (row.Number(_start) is { } start && row.Number(_end) is { } end && start >= 0 && end > start && end <= int.MaxValue)
        {
            var part = text.Parts.FirstOrDefault(part => Part(part.Part) == row.Text(_part) && (comment is null || part.Comment == comment));
            // Without a part the place is one in the whole, as in programs that got the text from Ptarmigan.
            var (whole, from) = part is null ? (text.Text, 0) : (part.Text, part.Start);
            if (CodePoints.Slice(whole, (int)start, (int)end) is { } words && (quote is null || Alike(words, quote))) return (from + (int)start, from + (int)end);
        }

        return quote is null ? null : Search(row, text, quote);
    }

    private (int Start, int End)? Search(TableCells row, SourceText text, string quote)
    {
        var found = text.Parts.Select(part => (Part: part, Place: QuoteSearch.Find(part.Text, quote))).Where(pair => pair.Place is not null).ToList();
        if (found.Count == 0) return null;
        var (first, place) = (found[0].Part, found[0].Place!.Value);
        if (found.Count > 1 || QuoteSearch.Find(first.Text[place.End..], quote) is not null)
            _project.Findings.Noted("row", NameOf(row), row.Line, $"The words stand in the issue more than once; the first place is taken: “{FindingList.Shortened(quote, 60)}”.");
        return (first.Start + CodePoints.FromUtf16(first.Text, place.Start), first.Start + CodePoints.FromUtf16(first.Text, place.End));
    }

    /// <summary>A table's cells are trimmed, and a spreadsheet changes line ends.</summary>
    private static bool Alike(string words, string quote) => Plain(words) == Plain(quote);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
