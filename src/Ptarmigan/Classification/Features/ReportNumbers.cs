using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Counts and shares of a report that need no dictionary. Counts are taken as log(1 + n); shares lie in [0, 1].</summary>
internal static class ReportNumbers
{
    private static readonly CueWords Failing = new("error", "errors", "fail", "fails", "failed", "failing", "failure", "crash", "crashes", "crashed", "crashing", "exception", "bug", "broken", "breaks",
        "wrong", "incorrect", "incorrectly", "unexpected", "invalid", "missing", "cannot", "cant", "doesnt", "isnt", "wont", "didnt", "unable", "regression", "stuck", "hang", "hangs", "freeze", "freezes",
        "leak", "segfault", "abort", "aborted", "corrupt", "corrupted", "undefined", "null", "nan", "warning", "problem", "stopped", "longer", "works", "worked", "working");

    private static readonly CueWords Wishing = new("feature", "request", "add", "adding", "support", "allow", "allows", "ability", "enhancement", "improve", "improvement", "proposal", "suggest", "suggestion",
        "suggested", "would", "could", "should", "nice", "useful", "helpful", "great", "option", "alternative", "alternatives", "consider", "considered", "implement", "provide", "want", "wish", "like", "new",
        "extend", "enable", "configurable", "idea", "introduce", "make");

    private static readonly CueWords Asking = new("how", "why", "what", "where", "which", "who", "when", "question", "wondering", "help", "anyone", "someone", "understand", "explain", "know", "sure", "clarify",
        "confused", "possible", "difference", "mean", "means", "correct", "way", "advice", "guide", "tutorial", "example", "examples", "documentation", "thanks", "thank", "hello", "hi", "dear", "please");

    private static readonly CueWords Reproducing = new("reproduce", "steps", "expected", "actual", "behavior", "behaviour", "result", "repro", "describe", "observed", "environment", "version", "versions", "os",
        "windows", "linux", "ubuntu", "macos", "python", "browser", "log", "logs", "output", "screenshot", "screenshots", "stack", "trace", "minimal", "reproducible", "reproduction");

    private static readonly CueWords FirstPerson = new("i", "im", "ive", "my", "me", "we", "our", "id");

    private static readonly CueWords Interrogative = new("how", "why", "what", "where", "which", "who", "when", "is", "are", "can", "could", "do", "does", "did", "should", "would", "will", "has", "have", "any");

    private static readonly CueWords[] Cues = [Failing, Wishing, Asking, Reproducing, FirstPerson];

    private static readonly CueTable CueTable = new(Cues);

    private const int PlainCount = 26;

    private static readonly string[] PlainNames =
    [
        "title begins with a question word", "words of the title", "length of the title", "length of the text", "words of prose", "words of code", "share of code", "words of template comments",
        "headings", "lines", "? and ! in the title", "? and ! in prose", "share of ? and !", "lines that begin with a question word", "references", "words of addresses", "words of markup",
        "words of inline code", "versions", "share of numbers", "share of capitals in the title", "has code", "has no prose", "where the last ? or ! stands", "title ends with ?", "text ends with ?",
    ];

    private static readonly string[] CueNames = ["failing", "wishing", "asking", "reproducing", "the first person"];

    /// <summary>How many numbers there are: the plain ones, and four for each list of cues (title, its first word, prose count, prose share).</summary>
    public static int Count => PlainCount + (Cues.Length * 4);

    /// <summary>What a number counts.</summary>
    public static string NameOf(int number)
    {
        if (number < PlainCount) return PlainNames[number];
        var cue = CueNames[(number - PlainCount) / 4];
        return ((number - PlainCount) % 4) switch
        {
            0 => $"words of {cue} in the title",
            1 => $"begins with a word of {cue}",
            2 => $"words of {cue} in the text",
            _ => $"share of words of {cue} in the text",
        };
    }

    public static void Measure(ReportText report, double[] numbers)
    {
        Array.Clear(numbers);
        Span<int> fields = stackalloc int[5];
        Span<int> cues = stackalloc int[Cues.Length * 2];
        int marks = 0, titleMarks = 0, references = 0, addresses = 0, markup = 0, inlineCode = 0, versions = 0, headings = 0, lines = 0, questions = 0, numeric = 0, capitals = 0, lastMark = 0, line = -1;
        var isFirst = true;
        foreach (var token in report.Tokens)
        {
            fields[(int)token.Field]++;
            if (token.Line != line)
            {
                line = token.Line;
                lines++;
                if (token.Field == TextField.Heading) headings++;
                if (token.Field is TextField.Prose && Interrogative.Contains(token.Hash)) questions++;
                if (token.Field is TextField.Title && Interrogative.Contains(token.Hash)) numbers[0] = 1;
            }

            if (token.Has(TokenTraits.Mark) && token.Field is TextField.Prose) lastMark = token.Start;
            if (token.Has(TokenTraits.Mark)) _ = token.Field == TextField.Title ? titleMarks++ : token.Field == TextField.Prose ? marks++ : 0;
            if (token.Has(TokenTraits.Reference)) references++;
            if (token.Has(TokenTraits.Address)) addresses++;
            if (token.Has(TokenTraits.Markup)) markup++;
            if (token.Has(TokenTraits.InlineCode)) inlineCode++;
            if (token.Has(TokenTraits.Number)) numeric++;
            if (token.Has(TokenTraits.Number) && token.Has(TokenTraits.AfterPoint)) versions++;
            if (token.Field == TextField.Title && char.IsUpper(report.Title[token.Start])) capitals++;
            if (token.Field is TextField.Code or TextField.TemplateComment) continue;
            var hints = CueTable.ListsOf(token.Hash);
            for (var cue = 0; hints != 0; cue++, hints >>= 1)
            {
                if ((hints & 1) == 0) continue;
                if (token.Field == TextField.Title) cues[cue]++;
                else cues[Cues.Length + cue]++;
                if (isFirst) numbers[PlainCount + (cue * 4) + 1] = 1;
            }

            isFirst = false;
        }

        double prose = fields[(int)TextField.Prose] + fields[(int)TextField.Heading];
        double all = report.Tokens.Length;
        var i = 1;
        numbers[i++] = Math.Log(1 + fields[(int)TextField.Title]);
        numbers[i++] = Math.Log(1 + report.Title.Length);
        numbers[i++] = Math.Log(1 + report.Body.Length);
        numbers[i++] = Math.Log(1 + prose);
        numbers[i++] = Math.Log(1 + fields[(int)TextField.Code]);
        numbers[i++] = fields[(int)TextField.Code] / Math.Max(1, all);
        numbers[i++] = Math.Log(1 + fields[(int)TextField.TemplateComment]);
        numbers[i++] = Math.Log(1 + headings);
        numbers[i++] = Math.Log(1 + lines);
        numbers[i++] = titleMarks;
        numbers[i++] = Math.Log(1 + marks);
        numbers[i++] = marks / Math.Max(1, prose) * 10;
        numbers[i++] = Math.Log(1 + questions);
        numbers[i++] = Math.Log(1 + references);
        numbers[i++] = Math.Log(1 + addresses);
        numbers[i++] = Math.Log(1 + markup);
        numbers[i++] = Math.Log(1 + inlineCode);
        numbers[i++] = Math.Log(1 + versions);
        numbers[i++] = numeric / Math.Max(1, all);
        numbers[i++] = capitals / (double)Math.Max(1, fields[(int)TextField.Title]);
        numbers[i++] = fields[(int)TextField.Code] > 0 ? 1 : 0;
        numbers[i++] = prose == 0 ? 1 : 0;
        numbers[i++] = report.Body.Length > 0 ? lastMark / (double)report.Body.Length : 0;
        numbers[i++] = report.Title.AsSpan().Trim().EndsWith("?", StringComparison.Ordinal) ? 1 : 0;
        numbers[i] = report.Body.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal) ? 1 : 0;
        for (var cue = 0; cue < Cues.Length; cue++)
        {
            numbers[PlainCount + (cue * 4)] = cues[cue];
            numbers[PlainCount + (cue * 4) + 2] = Math.Log(1 + cues[Cues.Length + cue]);
            numbers[PlainCount + (cue * 4) + 3] = cues[Cues.Length + cue] / Math.Max(8, prose) * 10;
        }
    }
}
