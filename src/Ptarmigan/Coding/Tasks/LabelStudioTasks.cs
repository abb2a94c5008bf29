using System.Text.Json.Nodes;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Refi;
using Ptarmigan.Exchange;
using Ptarmigan.Exchange.RefiQda;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Tasks;

/// <summary>Label Studio's tasks: a text each, with the labels that each annotator gave to words or to the whole.</summary>
internal static class LabelStudioTasks
{
    /// <summary>Writes a task for each text, with an annotation for each annotator.</summary>
    public static CodingExportReport Write(Study study, Stream stream, WhichIssues which, Action<int, int>? progress, CancellationToken cancellation)
    {
        var tasks = new TaskProject(study, which, progress, cancellation);
        JsonText.Write(tasks.Sources.Select(source => new
        {
            data = new { issue = source.Name, text = source.Text },
            annotations = source.Labels.GroupBy(label => label.Annotator).Select(annotator => new
            {
                created_username = annotator.Key,
                created_at = annotator.Max(label => label.At),
                result = annotator.Select(label => Region(label, source.Text)),
            }),
        }), stream);
        return tasks.Report();
    }

    /// <summary>Reads tasks, as Label Studio exports them (JSON).</summary>
    public static RefiReading Read(string file, Codebook codebook)
    {
        if (TaskFile.Parse(TaskFile.Text(file), file) is not JsonArray tasks)
            throw new CodingException("This is no list of Label Studio's tasks.", file, "Export the project as JSON; a document that Ptarmigan wrote is for other programs to read.");
        var project = new ForeignProject(Path.GetFileName(file), "Label Studio", codebook);
        foreach (var (index, task) in tasks.Index())
        {
            if (task?["data"] is JsonObject data && TextOf(data) is { } text) Read(task, TaskFile.TextOf(data["issue"]) ?? TaskFile.TextOf(data["document"]) ?? $"task {TaskFile.TextOf(task["id"]) ?? $"{index + 1}"}", text, project);
            else project.Findings.Lost("task", $"{index + 1}", null, "It has no text.");
        }

        return project.Reading(RefiKind.Project);
    }

    private static object Region(TaskLabel label, string text) => label.Place is var (start, end)
        ? new { id = label.Id, from_name = "label", to_name = "text", type = "labels", value = new { start, end, text = RefiSelection.WordsOf(text, start, end), labels = new[] { label.Code } } }
        : new { id = label.Id, from_name = "codes", to_name = "text", type = "choices", value = new { choices = new[] { label.Code } } };

    private static string? TextOf(JsonObject data) =>
        TaskFile.TextOf(data["text"]) ?? data.Where(pair => pair.Key != "issue").Select(pair => TaskFile.TextOf(pair.Value)).OfType<string>().MaxBy(text => text.Length);

    private static void Read(JsonNode task, string name, string text, ForeignProject project)
    {
        project.Text(name, text);
        if (task["predictions"] is JsonArray { Count: > 0 } predictions) project.Findings.Lost("prediction", name, null, $"{Text.Counted.Of(predictions.Count, "prediction")} of a model; what people said is brought in.");
        foreach (var annotation in task["annotations"] as JsonArray ?? task["completions"] as JsonArray ?? [])
        {
            if (annotation?["was_cancelled"]?.GetValueKind() == System.Text.Json.JsonValueKind.True)
            {
                project.Findings.Noted("annotation", name, null, "It was skipped.");
                continue;
            }

            var coding = new RefiCoding { Guid = default, Code = default, CreatedBy = project.User(Annotator(annotation)), CreatedAt = TaskFile.TimeOf(annotation?["created_at"]) };
            foreach (var result in annotation?["result"] as JsonArray ?? []) Read(result, name, text, coding, project);
        }
    }

    private static string? Annotator(JsonNode? annotation)
    {
        if (TaskFile.TextOf(annotation?["created_username"]) is { } name) return name;
        var by = annotation?["completed_by"];
        if (by is not JsonObject person) return TaskFile.TextOf(by) is { } number ? $"annotator {number}" : null;
        var full = $"{TaskFile.TextOf(person["first_name"])} {TaskFile.TextOf(person["last_name"])}".Trim();
        return full.Length > 0 ? full : TaskFile.TextOf(person["email"]) ?? (TaskFile.TextOf(person["id"]) is { } id ? $"annotator {id}" : null);
    }

    private static void Read(JsonNode? result, string name, string text, RefiCoding coding, ForeignProject project)
    {
        var (type, value) = (TaskFile.TextOf(result?["type"]) ?? "", result?["value"]);
        List<string> codes = type == "taxonomy"
            ? [.. (value?["taxonomy"] as JsonArray ?? []).OfType<JsonArray>().Select(path => string.Join(" / ", path.Select(TaskFile.TextOf)))]
            : [.. (value?[type] as JsonArray ?? value?["labels"] as JsonArray ?? value?["choices"] as JsonArray ?? []).Select(TaskFile.TextOf).OfType<string>()];
        if (codes.Count == 0 || value is null)
        {
            project.Findings.Lost($"result of type {type}", name, null, "It names no label.");
            return;
        }

        (int, int)? place = null;
        if (TaskFile.NumberOf(value["start"]) is { } start && TaskFile.NumberOf(value["end"]) is { } end)
        {
            place = TaskText.Find(text, start, end, TaskFile.TextOf(value["text"]));
            if (place is null)
            {
                project.Findings.Lost("region", name, null, $"The words are not at {start} to {end} of the text, nor anywhere else once.");
                return;
            }

            if (place != (start, end)) project.Findings.Mended("region", name, null, $"Its place was counted otherwise: {start} to {end} is {place.Value.Item1} to {place.Value.Item2} in code points.");
        }

        foreach (var code in codes) project.Add(name, text, place, coding with { Code = project.Code(code) });
    }
}
