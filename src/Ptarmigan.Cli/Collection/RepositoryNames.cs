using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Collection;

/// <summary>The repositories that a command line names: one by one, in a file, or by the selection.</summary>
internal static class RepositoryNames
{
    private static readonly string[] Columns = ["repository", "full_name", "name", "url", "repo"];

    /// <summary>Reads them, each once.</summary>
    /// <exception cref="WrongUseException">None is named, or something is no repository's name.</exception>
    public static IReadOnlyList<RepositoryName> Read(Study study, IReadOnlyList<string> named, string? file, Terminal terminal)
    {
        var names = named.Select(name => Parse(name, "REPOSITORY")).ToList();
        if (file is not null) names.AddRange(ReadFile(file, terminal));
        if (names.Count == 0 && file is null) names.AddRange(new SelectionRecord(study).Selected().Select(selected => selected.Repository));
        if (names.Count > 0) return [.. names.Distinct()];
        throw new WrongUseException("No repository is named, and the study has selected none.", "REPOSITORY", "Name repositories, give --from FILE, or select some with `ptarmigan select`.");
    }

    private static IEnumerable<RepositoryName> ReadFile(string file, Terminal terminal)
    {
        if (file != "-")
        {
            file = Path.GetFullPath(file, terminal.Folder);
            if (file.Contains(".csv", StringComparison.OrdinalIgnoreCase)) return ReadTable(file);
        }

        using var reader = file == "-" ? terminal.Input : new StreamReader(file);
        var names = new List<RepositoryName>();
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            var name = text.Split('#')[0].Trim().TrimStart('\uFEFF');
            if (name.Length > 0) names.Add(Parse(name, string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}")));
        }

        return names;
    }

    private static IEnumerable<RepositoryName> ReadTable(string file)
    {
        var table = CsvTable.Read(file);
        var column = Columns.FirstOrDefault(column => table.Columns.Contains(column, StringComparer.OrdinalIgnoreCase))
            ?? throw new WrongUseException("The table has no column of repositories.", file, $"Call one of its columns {string.Join(", ", Columns)}.");
        var found = table.Columns.First(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
        return [.. table.Texts(found).Where(cell => cell.Text.Length > 0).Select(cell => Parse(cell.Text, string.Create(CultureInfo.InvariantCulture, $"{file}, line {cell.Line}")))];
    }

    private static RepositoryName Parse(string text, string where) =>
        RepositoryName.TryParse(text, out var name) ? name : throw new WrongUseException($"`{text}` is no repository's name.", where, "Write it as owner/name.");
}
