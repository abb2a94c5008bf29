using Ptarmigan.Exchange;
using Ptarmigan.Replication.Tables;

namespace Ptarmigan.Replication.Description;

/// <summary>The data dictionary of a package: every column of every table, with what it means.</summary>
internal static class DataDictionary
{
    public const string FileName = "data-dictionary.csv";

    // The tables of `coding`, which are for readers; those of `results` carry their own descriptions (.csv-metadata.json).
    private static readonly (string File, string Column, ColumnKind Kind, string Meaning)[] ForReaders =
    [
        ("coding/challenges.csv", "challenge", ColumnKind.Whole, "its key (challenge.id)"),
        ("coding/challenges.csv", "repository", ColumnKind.Words, "owner/name"),
        ("coding/challenges.csv", "number", ColumnKind.Whole, "the issue's number"),
        ("coding/challenges.csv", "snapshot", ColumnKind.Words, "SHA-256 of the text that was coded"),
        ("coding/challenges.csv", "part", ColumnKind.Words, "title, body or comment; empty where the issue as a whole is coded"),
        ("coding/challenges.csv", "comment", ColumnKind.Whole, "the tracker's number of the comment"),
        ("coding/challenges.csv", "start", ColumnKind.Whole, "where the words begin in that text, in Unicode code points from 0"),
        ("coding/challenges.csv", "end", ColumnKind.Whole, "the first code point after them"),
        ("coding/challenges.csv", "quote", ColumnKind.Quote, "the words"),
        ("coding/challenges.csv", "theme", ColumnKind.Words, "the theme its code stands in"),
        ("coding/challenges.csv", "subTheme", ColumnKind.Words, "the sub-theme"),
        ("coding/challenges.csv", "code", ColumnKind.Words, "the code; empty where a sub-theme was coded with"),
        ("coding/challenges.csv", "annotator", ColumnKind.Person, "who coded it"),
        ("coding/challenges.csv", "codedAt", ColumnKind.Time, "when"),
        ("coding/codebook.csv", "guid", ColumnKind.Words, "what tells the code from every other"),
        ("coding/codebook.csv", "level", ColumnKind.Words, "theme, sub-theme or code"),
        ("coding/codebook.csv", "name", ColumnKind.Words, "its name"),
        ("coding/codebook.csv", "parent", ColumnKind.Words, "the path of the one above"),
        ("coding/codebook.csv", "sign", ColumnKind.Words, "its sign in a taxonomy"),
        ("coding/codebook.csv", "description", ColumnKind.Words, "what it means"),
        ("coding/codebook.csv", "whenToUse", ColumnKind.Words, "when to use it"),
        ("coding/codebook.csv", "whenNotToUse", ColumnKind.Words, "when not"),
        ("coding/codebook.csv", "examples", ColumnKind.Words, "examples, one a line"),
        ("coding/codebook.csv", "challenges", ColumnKind.Whole, "challenges of it and what is below it"),
        ("coding/codebook.csv", "issues", ColumnKind.Whole, "issues they are in, each once"),
        ("coding/codebook.csv", "codes", ColumnKind.Whole, "codes they have"),
    ];

    public static void Write(string folder)
    {
        using var stream = File.Create(Path.Combine(folder, FileName));
        var own = PackagedTables.All.SelectMany(table => table.Columns.Select(column => (table.File, Column: column.Name, column.Kind, column.Meaning, Row: table.Meaning)));
        var readers = ForReaders.Select(column => (column.File, column.Column, column.Kind, column.Meaning, Row: column.File.EndsWith("codebook.csv", StringComparison.Ordinal) ? "a theme, sub-theme or code in use" : "a code in an issue that stands"));
        CsvFile.Write(stream, ["file", "row", "column", "kind", "meaning"], own.Concat(readers).Select(column =>
            (IReadOnlyList<object?>)[column.File, column.Row, column.Column, WordOf(column.Kind), column.Meaning]));
    }

    private static string WordOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => "whole number",
        ColumnKind.Number => "number",
        ColumnKind.Time => "time in UTC",
        ColumnKind.Hash => "hexadecimal digits",
        ColumnKind.Login => "pseudonym of a login",
        ColumnKind.Person => "person (A1, A2 ...)",
        ColumnKind.Json => "JSON document",
        ColumnKind.SharedText => "text of an issue, where shared",
        ColumnKind.Quote => "words of a text, where shared",
        ColumnKind.Quotes => "JSON list of quotes with part, comment, start and end",
        _ => "text",
    };
}
