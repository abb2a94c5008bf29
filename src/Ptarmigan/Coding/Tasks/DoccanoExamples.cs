using System.Text.Json;
using System.Text.Json.Nodes;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tasks;

/// <summary>doccano's examples, one a line: a text each, with labels of words (sequence labelling) or of the whole (classification).</summary>
internal static class DoccanoExamples
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a line for each text and annotator: doccano keeps one person's labels apart by file or line.</summary>
    public static CodingExportReport Write(Study study, Stream stream, WhichIssues which, Action<int, int>? progress, CancellationToken cancellation)
    {
        var project = new TaskProject(study, which, progress, cancellation);
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var source in project.Sources)
        {
            var annotators = source.Labels.GroupBy(label => label.Annotator).Select(group => (Annotator: (string?)group.Key, Labels: group.ToList())).ToList();
            foreach (var (annotator, labels) in annotators.Count > 0 ? annotators : [(null, [])])
            {
                var line = new Dictionary<string, object?> { ["text"] = source.Text, ["issue"] = source.Name };
                if (annotator is not null) line["annotator"] = annotator;
                line["label"] = labels.Where(label => label.Place is not null).Select(label => new object[] { label.Place!.Value.Start, label.Place.Value.End, label.Code });
                // Beside labels of words, doccano has no place for labels of the whole; it keeps what else a line says.
                if (labels.Where(label => label.Place is null).Select(label => label.Code).ToList() is { Count: > 0 } whole) line["codes"] = whole;
                text.WriteLine(JsonSerializer.Serialize(line, Options));
            }
        }

        return project.Report();
    }

    /// <summary>Reads examples, as doccano exports them (JSONL).</summary>
    public static RefiReading Read(string file, Codebook codebook)
    {
        var project = new ForeignProject(Path.GetFileName(file), "doccano", codebook);
        foreach (var (index, line) in TaskFile.Text(file).Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (TaskFile.Parse(line, $"{file}, line {index + 1}") is JsonObject example && TaskFile.TextOf(example["text"] ?? example["data"]) is { } text) Read(example, text, index + 1, project);
            else project.Findings.Lost("example", null, index + 1, "It has no text.");
        }

        return project.Reading(RefiKind.Project);
    }

    private static void Read(JsonObject example, string text, int line, ForeignProject project)
    {
        var name = TaskFile.TextOf(example["issue"]) ?? TaskFile.TextOf((example["meta"] as JsonObject)?["issue"]) ?? $"example {TaskFile.TextOf(example["id"]) ?? $"{line}"}";
        project.Text(name, text);
        var annotator = TaskFile.TextOf(example["annotator"]) ?? TaskFile.TextOf(example["username"]) ?? TaskFile.TextOf(example["user"]);
        var coding = new RefiCoding { Guid = default, Code = default, CreatedBy = project.User(annotator) };
        foreach (var label in Labels(example)) Read(label, name, text, line, coding, project);
        foreach (var code in example["codes"] as JsonArray ?? []) if (TaskFile.TextOf(code) is { } whole) project.Add(name, text, null, coding with { Code = project.Code(whole) });
        foreach (var key in new[] { "relations", "comments", "Comments" })
            if (example[key] is JsonArray { Count: > 0 } left) project.Findings.Lost(key, name, line, $"{Text.Counted.Of(left.Count, "entry", "entries")} of {key}.");
    }

    private static JsonArray Labels(JsonObject example) => (example["label"] ?? example["labels"] ?? example["entities"]) switch
    {
        JsonArray labels => labels,
        JsonValue one => [one.DeepClone()],
        _ => [],
    };

    private static void Read(JsonNode? label, string name, string text, int line, RefiCoding coding, ForeignProject project)
    {
        var (start, end, code) = label switch
        {
            JsonArray { Count: >= 3 } span => (TaskFile.NumberOf(span[0]), TaskFile.NumberOf(span[1]), TaskFile.TextOf(span[2])),
            JsonObject entity => (TaskFile.NumberOf(entity["start_offset"] ?? entity["start"]), TaskFile.NumberOf(entity["end_offset"] ?? entity["end"]), TaskFile.TextOf(entity["label"])),
            _ => (null, null, TaskFile.TextOf(label)),
        };
        if (string.IsNullOrWhiteSpace(code))
        {
            project.Findings.Lost("label", name, line, "It has no name.");
            return;
        }

        (int, int)? place = start is { } from && end is { } to ? TaskText.Find(text, from, to, null) : null;
        if (start is not null && place is null) project.Findings.Lost("label", name, line, $"There are no words at {start} to {end} of the text.");
        else project.Add(name, text, place, coding with { Code = project.Code(code) });
    }
}
