using System.IO.Compression;
using System.Text.Json;
using Ptarmigan.Exchange;
using Ptarmigan.Classification.Models;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification;

/// <summary>Issues of a file: JSON Lines or CSV, with <c>title</c> and <c>body</c>; <c>repository</c> (or <c>repo</c>) and <c>number</c> where they are there.</summary>
public static class ReportFile
{
    /// <summary>Reads a file; gzip if its name ends in <c>.gz</c>.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="ModelException">A line is no issue, or the file's name says neither CSV nor JSON Lines.</exception>
    /// <exception cref="CsvException">The CSV file cannot be read.</exception>
    public static IEnumerable<StudyReport> Read(string file)
    {
        var name = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".CSV" => ReadCsv(file),
            ".JSONL" or ".NDJSON" => ReadJsonLines(file),
            _ => throw new ModelException("It is not clear what the file holds.", file, "Name a .jsonl or .csv file, or one of them with .gz."),
        };
    }

    private static IEnumerable<StudyReport> ReadCsv(string file)
    {
        var table = CsvTable.Read(file);
        var (title, body) = (table.IndexOf("title"), table.IndexOf("body"));
        var repository = table.PlaceOf("repository") is var place and >= 0 ? place : table.PlaceOf("repo");
        var number = table.PlaceOf("number");
        foreach (var (line, cells) in table.Rows())
        {
            _ = long.TryParse(number < 0 ? "" : cells[number], out var known);
            yield return new StudyReport(line, repository < 0 ? "" : cells[repository], known, ReportText.Read(cells[title], cells[body]));
        }
    }

    private static IEnumerable<StudyReport> ReadJsonLines(string file)
    {
        using var stream = Open(file);
        using var reader = new StreamReader(stream);
        for (var line = 1L; NextLine(reader, file, line) is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text)) yield return Parse(text, file, line);
        }
    }

    private static string? NextLine(StreamReader reader, string file, long line)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw new ModelException("The file is not valid gzip, or is cut short.", $"{file}, line {line}", "Get the file again.", failure);
        }
    }

    private static StudyReport Parse(string text, string file, long line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var issue = document.RootElement;
            var repository = Text(issue, "repository") ?? Text(issue, "repo") ?? (Text(issue, "repository_url") is { } address ? string.Join('/', address.Split('/')[^2..]) : "");
            var number = issue.TryGetProperty("number", out var value) && value.TryGetInt64(out var known) ? known : 0;
            return new StudyReport(line, repository, number, ReportText.Read(Text(issue, "title") ?? throw new JsonException("it has no `title`"), Text(issue, "body")));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new ModelException($"The line is no issue: {failure.Message}", $"{file}, line {line}", "A line holds one JSON object with `title` and `body`.", failure);
        }
    }

    private static string? Text(JsonElement issue, string name) => issue.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Stream Open(string file)
    {
        try
        {
            var stream = File.OpenRead(file);
            return file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"The file cannot be read: {failure.Message}", file, "Check the path.", failure);
        }
    }
}
