namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a run brought.</summary>
public sealed record LanguageModelResult
{
    /// <summary>The name of the annotator whose judgments were recorded: the model and a version over prompts and parameters.</summary>
    public required string Annotator { get; init; }

    /// <summary>Number of issues that were to be asked about.</summary>
    public required int Issues { get; init; }

    /// <summary>What came of each question, by repository, number and question; without issues that somebody judges blind just now.</summary>
    public required IReadOnlyList<AnsweredQuestion> Answers { get; init; }

    /// <summary>Questions that were answered or not about issues in open blind rounds: recorded, and not shown.</summary>
    public required int Hidden { get; init; }

    /// <summary>Judgments that were new.</summary>
    public required int Recorded { get; init; }

    /// <summary>Requests sent, those that failed and were sent again included.</summary>
    public required int Requests { get; init; }

    /// <summary>Tokens used in this run, as the server counts them, or estimated where it does not say.</summary>
    public required TokenUse Use { get; init; }

    /// <summary>What they cost; null where no price is known.</summary>
    public required decimal? Cost { get; init; }

    /// <summary>Replies for which the server says it read less than half of what was sent; null tells nothing, 0 that none was.</summary>
    public required int ReadShort { get; init; }

    /// <summary>What ended the run before all issues were asked about; null where nothing did.</summary>
    public required LanguageModelException? EndedBy { get; init; }
}
