using Ptarmigan.Classification.LanguageModels;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Classification;

/// <summary>What a language model was asked and said, as JSON and for people.</summary>
internal static class LanguageModelOutput
{
    private const int Shown = 20;

    public static CommandResult OfPrompts(IReadOnlyList<QuestionPrompt> prompts, int maxBody)
    {
        var json = new
        {
            prompts = prompts.Select(prompt => new { question = prompt.Question.Name, prompt.Version, prompt.GuidelineVersion, prompt.Instructions, prompt.Schema, message = Example(prompt, maxBody) }),
        };
        return new CommandResult(json, screen =>
        {
            foreach (var prompt in prompts)
            {
                screen.Heading(Invariant($"{prompt.Question.Title} prompt {prompt.Version}, guideline {prompt.GuidelineVersion}"));
                screen.Line(prompt.Instructions);
                screen.Line("\nThe schema of an answer:\n" + prompt.Schema);
                screen.Line("\nAn issue is shown so:\n" + Example(prompt, maxBody) + "\n");
            }
        });
    }

    public static CommandResult OfForecast(LanguageModelAnnotator annotator, LanguageModelForecast forecast) =>
        new(new { annotator = annotator.Name, forecast = Document(forecast) }, screen =>
        {
            screen.Line($"Annotator: {annotator.Name} ({annotator.Parameters}).");
            screen.Line(Forecast(forecast));
        });

    public static CommandResult OfRun(LanguageModelAnnotator annotator, LanguageModelOptions options, LanguageModelForecast forecast, LanguageModelResult result)
    {
        var json = new
        {
            result.Annotator,
            endpoint = options.Endpoint.ToString(),
            annotator.Parameters,
            prompts = annotator.Prompts.Select(prompt => new { question = prompt.Question.Name, prompt.Version, prompt.GuidelineVersion }),
            forecast = Document(forecast),
            result.Issues,
            result.Recorded,
            result.Hidden,
            kept = result.Answers.Count(answer => answer.IsKept),
            noAnswers = result.Answers.Count(answer => answer.Answer is null),
            quotes = new { found = result.Answers.Sum(answer => answer.Evidence.Count), dropped = result.Answers.Sum(answer => answer.DroppedQuotes) },
            cutTexts = CutTexts(result),
            result.ReadShort,
            result.Requests,
            inputTokens = result.Use.Input,
            outputTokens = result.Use.Output,
            result.Cost,
            endedBy = result.EndedBy is { } end ? new { what = end.Message, end.Where, end.Next } : null,
            answers = result.Answers.Select(answer => new
            {
                answer.Repository, answer.Number, question = answer.Question.Name, answer.Answer, answer.Confidence, answer.Reason,
                evidence = answer.Evidence.Select(quote => new { part = quote.Part.ToString().ToLowerInvariant(), quote.Start, quote.End, quote.Quote }),
                answer.DroppedQuotes, answer.IsCut, answer.IsKept,
            }),
        };
        var isWhole = result.EndedBy is null && result.Answers.All(answer => answer.Answer is not null);
        return new CommandResult(json, screen => Draw(annotator, result, screen), isWhole ? ExitCode.Done : ExitCode.DoneInPart);
    }

    /// <summary>A forecast in a sentence.</summary>
    public static string Forecast(LanguageModelForecast forecast)
    {
        var share = forecast.ChallengeShare is { } part ? Invariant($", challenges asked of about {part:0 %}") : "";
        var cost = forecast.Cost is { } amount ? Invariant($", cost about {amount:0.0000}") : "";
        return Invariant($"{Counted.Of(forecast.Issues, "issue")}: about {Counted.Of(forecast.Requests, "request")} ({Counted.Of(forecast.Kept, "answer is", "answers are")} kept from before{share}), about {forecast.Use.Input:N0} tokens to read and {forecast.Use.Output:N0} to write{cost}.");
    }

    private static void Draw(LanguageModelAnnotator annotator, LanguageModelResult result, Screen screen)
    {
        screen.Heading($"{result.Annotator}: {Counted.Of(result.Issues, "issue")}");
        foreach (var prompt in annotator.Prompts)
        {
            var given = result.Answers.Where(answer => answer.Question == prompt.Question && answer.Answer is not null).ToArray();
            if (given.Length == 0) continue;
            var table = new TextTable().Text(prompt.Question.Title).Number("issues").Number("with evidence");
            foreach (var answer in given.GroupBy(answer => answer.Answer!.Split(';')[0]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            {
                table.Row(answer.Key.Length > 0 ? answer.Key : "none", Numerals.Count(answer.Count()), Numerals.Count(answer.Count(one => one.Evidence.Count > 0)));
            }

            table.DrawOn(screen);
        }

        if (result.Answers.Count <= Shown) DrawAnswers(result, screen);
        DrawNotes(result, screen);
    }

    private static void DrawAnswers(LanguageModelResult result, Screen screen)
    {
        foreach (var answer in result.Answers.Where(answer => answer.Answer is not null))
        {
            screen.Line(Invariant($"{answer.Repository}#{answer.Number} {answer.Question.Name}: {(answer.Answer!.Length > 0 ? answer.Answer.Replace(";", ", ", StringComparison.Ordinal) : "none")} {answer.Confidence:0 %}. {answer.Reason}"));
        }
    }

    private static void DrawNotes(LanguageModelResult result, Screen screen)
    {
        var without = result.Answers.Where(answer => answer.Answer is null).ToArray();
        if (without.Length > 0) screen.Line(Invariant($"No answer ({without.Length:N0}), and none guessed:"));
        foreach (var answer in without.Take(Shown)) screen.Line(Invariant($"  {answer.Repository}#{answer.Number} {answer.Question.Name}: {answer.Reason}"));
        if (without.Length > Shown) screen.Line(Invariant($"  and {without.Length - Shown:N0} more (--json names all)"));
        var dropped = result.Answers.Sum(answer => answer.DroppedQuotes);
        screen.Line(Invariant($"Quotes found in the text: {result.Answers.Sum(answer => answer.Evidence.Count):N0}; not in it, and dropped: {dropped:N0}."));
        if (CutTexts(result) is > 0 and var cut) screen.Line(Invariant($"Too long, so that only a part was sent: {Counted.Of(cut, "issue")}."));
        if (result.Hidden > 0) screen.Line(Invariant($"Recorded and not shown, since somebody judges the issue blind just now: {Counted.Of(result.Hidden, "answer")}."));
        if (result.ReadShort > 0) screen.Line(Invariant($"Of {Counted.Of(result.ReadShort, "text")} the server read less than half: its context is too small, and it cuts in silence. With Ollama, set OLLAMA_CONTEXT_LENGTH."));
        var cost = result.Cost is { } amount ? Invariant($", cost {amount:0.0000}") : "";
        screen.Line(Invariant($"Requests: {result.Requests:N0}; tokens read {result.Use.Input:N0}, written {result.Use.Output:N0}{cost}."));
        screen.Line($"Recorded as judgments of `{result.Annotator}`: {Invariant($"{result.Recorded:N0}")} new.");
        if (result.EndedBy is not { } end) return;
        screen.Line($"The run ended early: {end.Message}");
        if (end.Next is { } next) screen.Line($"  next: {next}");
    }

    private static int CutTexts(LanguageModelResult result) => result.Answers.Where(answer => answer.IsCut).Select(answer => answer.IssueId).Distinct().Count();

    private static string Example(QuestionPrompt prompt, int maxBody) => prompt.MessageFor("owner/name", "(the title)", "(the body)", maxBody);

    private static object Document(LanguageModelForecast forecast) => new
    {
        forecast.Issues, forecast.Requests, forecast.Kept, forecast.ChallengeShare, inputTokens = forecast.Use.Input, outputTokens = forecast.Use.Output, forecast.Cost,
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
