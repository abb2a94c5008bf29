using System.Globalization;
using System.Text;
using Ptarmigan.Replication.Tables;

namespace Ptarmigan.Replication.Description;

/// <summary>What a package is and how to use it, for whoever unpacks it.</summary>
internal static class PackageReadme
{
    public static string Of(PackageFacts facts, IReadOnlyDictionary<string, int> rows)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Replication package: {facts.Title}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Written by Ptarmigan {facts.Version}. Every number and figure below `results` follows from the tables below `data`:\n\n");
        text.Append("    ptarmigan package verify FILE.zip\n\ncomputes all of them anew from the tables alone and names what differs;\n\n    ptarmigan package open FILE.zip --out DIR\n\nmakes a study of it, to look at and to go on from.\n\n");
        text.Append("| place | what is there |\n|---|---|\n");
        text.Append("| `protocol/` | the protocol with every parameter and seed (`study.yaml`), and the taxonomy if it is no built-in one |\n");
        text.Append("| `data/` | the raw parts, a CSV table each |\n");
        text.Append("| `results/` | what was computed: `results.json`, the report, figures, tables, agreement of each round and batch |\n");
        text.Append("| `coding/` | the codebook and what was coded with it: tables, JSON with the whole history, a project of REFI-QDA for NVivo, ATLAS.ti, MAXQDA and QualCoder |\n");
        text.Append("| `data-dictionary.csv` | every column of every table, with what it means |\n| `ro-crate-metadata.json`, `CITATION.cff`, `LICENSE.txt`, `SHA256SUMS` | metadata, citation, licence, checksums |\n\n");
        text.Append("Tables are UTF-8 with commas and a header. An empty cell is an unknown value; a cell that is a lone apostrophe is an empty text. A text that a spreadsheet would run as a formula has an apostrophe in front.\n\n");
        text.Append("People: logins are keyed pseudonyms, and the key is not in the package. ").Append(facts.Texts switch
        {
            TextSharing.None => "Texts of issues are not in it: quotes are places in texts whose SHA-256 is given.\n\n",
            TextSharing.Judged => "Texts are those of issues that were judged or coded; of the others there are hashes. Texts are as they were written, and can name people.\n\n",
            _ => "Texts are as they were written, and can name people.\n\n",
        });
        if (facts.Notes.Count > 0) text.Append("To be noted:\n\n").AppendJoin("", facts.Notes.Select(note => $"- {note}\n")).Append('\n');
        text.Append("| table | a row is | rows |\n|---|---|---|\n");
        foreach (var table in PackagedTables.All) text.Append(CultureInfo.InvariantCulture, $"| `{table.File}` | {table.Meaning} | {rows[table.Name]} |\n");
        return text.ToString();
    }
}
