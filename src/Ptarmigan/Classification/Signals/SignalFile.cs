using Ptarmigan.Annotation;
using Ptarmigan.Taxonomies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ptarmigan.Classification.Signals;

/// <summary>Reads signals from YAML; <c>docs/signals.md</c> describes the format.</summary>
public static class SignalFile
{
    private const int LongestName = 60;

    private static readonly string[] Keys = ["name", "question", "answer", "reason", "in", "phrases", "with", "unless", "examples", "counterexamples"];

    private static readonly Dictionary<string, SignalFields> FieldNames = new()
    {
        ["title"] = SignalFields.Title,
        ["prose"] = SignalFields.Prose,
        ["code"] = SignalFields.Code,
        ["any"] = SignalFields.Any,
    };

    /// <summary>Reads signals from text, gathering every problem rather than stopping at the first.</summary>
    /// <param name="yaml">The text of the file.</param>
    /// <param name="taxonomy">The taxonomy whose sub-themes the answers must be.</param>
    public static SignalReading Parse(string yaml, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        var fields = new YamlFields();
        List<Signal> signals = [];
        List<string> without = [];
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 0) fields.Error(1, "The file is empty; it needs `signals:`.");
            else (signals, without) = ReadRoot(fields, stream.Documents[0].RootNode, taxonomy);
        }
        catch (YamlException failure)
        {
            fields.Error((int)failure.Start.Line, $"The file is not valid YAML: {failure.Message}");
        }

        var problems = fields.Problems.OrderBy(problem => problem.Line).Select(problem => new SignalProblem(problem.Line, problem.IsError, problem.Message)).ToList();
        return new SignalReading(problems.Any(problem => problem.IsError) ? null : signals, without, problems);
    }

    private static (List<Signal> Signals, List<string> Without) ReadRoot(YamlFields fields, YamlNode root, Taxonomy taxonomy)
    {
        if (fields.Mapping(root, "a file of signals", "signals", "without") is not { } keys) return ([], []);

        var without = Texts(fields, keys, "without").Select(text => text.Text).ToList();
        // Whoever only takes signals out need not add any.
        if (without.Count > 0 && YamlFields.Child(keys, "signals") is null) return ([], without);

        var signals = new List<Signal>();
        var lines = new Dictionary<string, long>();
        foreach (var node in fields.RequiredList(keys, "signals", "a file of signals"))
        {
            if (ReadSignal(fields, node, taxonomy) is not { } signal) continue;
            if (!lines.TryAdd(signal.Name, node.Start.Line))
            {
                fields.Error((int)node.Start.Line, $"The signal `{signal.Name}` stands at line {lines[signal.Name]} already; give one of them another name.");
            }

            signals.Add(signal);
        }

        return (signals, without);
    }

    private static Signal? ReadSignal(YamlFields fields, YamlNode node, Taxonomy taxonomy)
    {
        if (fields.Mapping(node, "a signal", Keys) is not { } keys) return null;

        var name = Name(fields, keys);
        var question = QuestionOf(fields, keys);
        var phrases = Phrases(fields, keys, "phrases");
        if (YamlFields.Child(keys, "phrases") is null or YamlSequenceNode { Children.Count: 0 })
        {
            fields.Error((int)node.Start.Line, $"Signal `{name}` needs `phrases`: a list with at least one.");
        }

        var examples = Texts(fields, keys, "examples").Select(text => text.Text).ToList();
        if (examples.Count == 0) fields.Warning(node, $"Signal `{name}` has no examples; nothing tests it.");
        return new Signal
        {
            Name = name,
            Question = question,
            Answer = Answer(fields, keys, name, question, taxonomy),
            Reason = fields.Text(keys, "reason"),
            In = In(fields, keys),
            Phrases = phrases,
            With = Phrases(fields, keys, "with"),
            Unless = Phrases(fields, keys, "unless"),
            Examples = examples,
            Counterexamples = [.. Texts(fields, keys, "counterexamples").Select(text => text.Text)],
        };
    }

    private static string Name(YamlFields fields, YamlMappingNode keys)
    {
        var name = fields.RequiredText(keys, "name", "a signal");
        var isName = name.Length <= LongestName && name.Trim('-') == name && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        // That there is none was said already.
        if (name.Length > 0 && !isName)
        {
            fields.Error(LineOf(keys, "name"), $"The name `{name}` must be lower-case words with hyphens between, {LongestName} letters at most, such as `out-of-memory`.");
        }

        return name;
    }

    private static Question QuestionOf(YamlFields fields, YamlMappingNode keys)
    {
        var name = fields.Text(keys, "question") ?? Question.Challenges.Name;
        if (Question.All.FirstOrDefault(candidate => candidate.Name == name) is { } question) return question;
        fields.Error(LineOf(keys, "question"), $"There is no question `{name}`; write {string.Join(", ", Question.All.Select(known => known.Name))}.");
        return Question.Challenges;
    }

    private static string Answer(YamlFields fields, YamlMappingNode keys, string name, Question question, Taxonomy taxonomy)
    {
        var answer = fields.RequiredText(keys, "answer", $"signal `{name}`");
        if (answer.Length == 0) return answer;
        if (!question.IsSet)
        {
            if (question.Options.Contains(answer)) return answer;
            fields.Error(LineOf(keys, "answer"), $"`{answer}` is no answer to `{question.Name}`; write {string.Join(", ", question.Options)}.");
            return answer;
        }

        if (taxonomy.SubThemes.FirstOrDefault(subTheme => string.Equals(subTheme.Code, answer, StringComparison.OrdinalIgnoreCase)) is { } known) return known.Code;
        fields.Error(LineOf(keys, "answer"), $"`{answer}` is no sub-theme of {taxonomy.Name}; `ptarmigan taxonomy show` lists their codes.");
        return answer;
    }

    private static SignalFields In(YamlFields fields, YamlMappingNode keys)
    {
        var found = SignalFields.None;
        foreach (var (text, line) in Texts(fields, keys, "in"))
        {
            if (FieldNames.TryGetValue(text, out var field)) found |= field;
            else fields.Error(line, $"`in` is `{text}`; write {string.Join(", ", FieldNames.Keys)}, or a list of them.");
        }

        return found == SignalFields.None ? SignalFields.Any : found;
    }

    private static List<SignalPhrase> Phrases(YamlFields fields, YamlMappingNode keys, string key)
    {
        var phrases = new List<SignalPhrase>();
        foreach (var (text, line) in Texts(fields, keys, key))
        {
            if (SignalPhrase.TryParse(text, out var phrase, out var problem)) phrases.Add(phrase);
            else fields.Error(line, $"The phrase `{text}` cannot be used. {problem}");
        }

        return phrases;
    }

    /// <summary>The texts of a list, or the one text that stands in its place.</summary>
    private static IEnumerable<(string Text, int Line)> Texts(YamlFields fields, YamlMappingNode keys, string key)
    {
        var node = YamlFields.Child(keys, key);
        foreach (var item in node is YamlSequenceNode list ? list.Children : node is null ? [] : [node])
        {
            if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text)) yield return (text.Trim(), (int)item.Start.Line);
            else fields.Error((int)item.Start.Line, $"`{key}` must be a list of texts, none of them empty.");
        }
    }

    private static int LineOf(YamlMappingNode keys, string key) => (int)(YamlFields.Child(keys, key) ?? keys).Start.Line;
}
